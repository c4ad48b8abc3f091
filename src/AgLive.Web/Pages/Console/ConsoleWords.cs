using System.Globalization;
using AgLive.Web.Room;

namespace AgLive.Web.Pages.Console;

/// <summary>The short French words of the console that are not sentences of the law.</summary>
internal static class ConsoleWords
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 45 s », « 2 min 40 s », « 1 h 05 min »: the same words as clock.ts.</summary>
    public static string Elapsed(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{Math.Max(0, (int)time.TotalSeconds)}\u00A0s",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes}\u00A0min {time.Seconds:00}\u00A0s",
        _ => $"{(int)time.TotalHours}\u00A0h {time.Minutes:00}\u00A0min",
    };

    /// <summary>« Clôture dans 17 s »: the same words as clock.ts.</summary>
    public static string ClosesIn(TimeSpan left) =>
        left > TimeSpan.Zero ? $"Clôture dans {Elapsed(TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds)))}" : "Clôture en cours";

    /// <summary>What was just done, said once at the top of the console.</summary>
    public static string Done(string act) => act switch
    {
        "openLobby" => "L'accueil est ouvert : la feuille de présence peut être signée.",
        "openSession" => "La séance est ouverte.",
        "endSession" => "La séance est levée.",
        "setVideoLink" => "Le lien de la visioconférence est à jour sur tous les écrans.",
        "showItem" => "Ce point est affiché sur tous les écrans.",
        "setCandidate" => "La candidature est inscrite dans le texte de la résolution.",
        "setDebtor" => "Le débiteur de cette résolution est noté.",
        "setRepresentative" => "Le mandataire commun est noté.",
        "openVote" => "Le vote est ouvert.",
        "announceClose" => "La clôture est lancée. « Laisser ouvert » la reprend.",
        "extendClose" => "La clôture est repoussée.",
        "holdClose" => "Le vote reste ouvert.",
        "setCloseRules" => "Les règles de clôture sont à jour.",
        "closeVote" => "Le vote est clos. Le résultat attend d'être proclamé.",
        "cancelVote" => "Le vote est annulé. Les bulletins ne comptent pas.",
        "proclaim" => "Le résultat est proclamé.",
        "openSecondVote" => "Le second vote est ouvert.",
        "recordVote" => "Le vote saisi est enregistré.",
        "recordVotes" => "Les votes saisis sont enregistrés.",
        "nudgeVoters" => "La relance est partie sur ses appareils.",
        "amendResolution" => "La résolution est amendée. Tous les votants voient ce qui a changé.",
        "takeBackAmendment" => "Le texte est de nouveau celui de la convocation.",
        "moveItem" => "L'ordre du jour est à jour sur tous les écrans.",
        "setDisposition" => "L'ordre du jour est à jour sur tous les écrans.",
        "recordPresence" => "La présence est notée.",
        "recordDeparture" => "Le départ est noté.",
        "recordProxy" => "Le pouvoir est enregistré.",
        "recordHolderArrival" => "Le mandataire est noté en salle : son mandant est représenté.",
        "distributeProxy" => "Le mandataire est désigné, et c'est noté au journal.",
        "cutScreens" => "Les liens déjà donnés sont coupés. Un nouveau lien est prêt.",
        "giveFloor" => "La parole est donnée.",
        "endFloor" => "La prise de parole est terminée.",
        "removeHand" => "La demande de parole est retirée.",
        "setSpeech" => "Les demandes de parole sont réglées.",
        _ => ConductWords.Done(act) ?? "C'est fait.",
    };

    /// <summary>Why a hand is up.</summary>
    public static string HandKind(string kind) => kind switch
    {
        "question" => "Question",
        "order" => "Motion d'ordre",
        _ => "Parole",
    };

    /// <summary>What « Clore le vote » does, before it is pressed.</summary>
    public static string HowItCloses(int grace, bool asksPresident) => (grace, asksPresident) switch
    {
        (0, false) => "La clôture est immédiate.",
        (0, true) => "Demande l'accord du président ; la clôture suit aussitôt.",
        (_, false) => $"Annonce la clôture, puis laisse {grace}\u00A0s pour voter.",
        (_, true) => $"Demande l'accord du président, puis laisse {grace}\u00A0s pour voter.",
    };

    public static string AgendaState(string state) => state switch
    {
        "open" => "Vote ouvert",
        "counting" => "À proclamer",
        "adopted" => "Adoptée",
        "retained" or "notRetained" or "tied" => RoomFormat.StateOf(state),
        "rejected" => "Rejetée",
        "secondVote" => "Second vote à ouvrir",
        "cancelled" => "Vote annulé",
        "information" => "Sans vote",
        "withdrawn" => "Retiré de l'ordre du jour",
        "postponed" => "Reporté",
        "notVoted" => RoomFormat.StateOf(state),
        _ => "À venir",
    };

    public static string AgendaIcon(string state) => state switch
    {
        "open" => "vote",
        "counting" => "gavel",
        "adopted" or "retained" => "check",
        "notRetained" or "tied" => "info",
        "rejected" or "cancelled" => "x",
        "secondVote" => "vote",
        "information" => "info",
        "withdrawn" => "minus",
        "postponed" => "arrow-right",
        _ => "clock",
    };

    /// <summary>Said after the state of a point still to be decided whose majority is out of reach; empty for the others.</summary>
    public static string Reach(string? level) => level switch
    {
        "secondVoteOnly" => ". Au second vote seulement",
        "outOfReach" => ". Hors d'atteinte",
        _ => "",
    };

    public static string ReachIcon(string level) => level switch
    {
        "firstVote" => "check",
        "secondVoteOnly" => "info",
        _ => "x",
    };

    public static string SituationIcon(string situation) => situation switch
    {
        "offline" => "wifi-off",
        "notSeen" => "eye-off",
        "seen" => "eye",
        "represented" => "users",
        _ => "hand",
    };

    /// <summary>The state of a person's device in words.</summary>
    public static string Device(string device) => device switch
    {
        "online" => "En ligne",
        "offline" => "Déconnecté",
        _ => "Aucun appareil",
    };

    public static string DeviceIcon(string device) => device switch
    {
        "online" => "wifi",
        "offline" => "wifi-off",
        _ => "minus",
    };

    /// <summary>How somebody said he would take part, before the day; null when he said nothing.</summary>
    public static string? Plan(string? plan) => plan switch
    {
        "room" => "annoncé en salle",
        "remote" => "annoncé à distance",
        "postal" => "a annoncé un vote par correspondance",
        "proxy" => "a annoncé un pouvoir",
        _ => null,
    };

    public static string Mode(string mode) => mode switch
    {
        "room" => "En salle",
        "remote" => "À distance",
        "represented" => "Représenté",
        "postal" => "Vote par correspondance",
        _ => "Absent",
    };

    /// <summary>The SVG pattern of a part of the gauge; the patterns are in the sprite block of the page.</summary>
    public static string Pattern(string mode) => mode switch
    {
        "room" => "p-salle",
        "remote" => "p-visio",
        "represented" => "p-repr",
        "postal" => "p-vpc",
        _ => "p-none",
    };
}
