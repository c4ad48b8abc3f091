using AgLive.Domain.Competitions;
using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>The frame: status bar, agenda, connection, help.</summary>
public static partial class RoomWords
{
    public static readonly string AssemblyOf = "AG du {0}";
    public static readonly string Connected = "Connecté";
    public static readonly string Reconnecting = "Reconnexion…";
    public static readonly string Offline = "Hors connexion";
    public static readonly string OfflineFor = "Hors connexion depuis {0}";
    public static readonly string OfflineLastVote = Spaced("Votre dernier vote enregistré : {0} ({1}). Il compte.");
    public static readonly string OfflineLastVotes = Spaced("Vos derniers votes sont enregistrés ({0}). Ils comptent.");
    public static readonly string OfflineRetry = Spaced("Nous réessayons sans cesse, vous n'avez rien à faire.");
    public static readonly string OfflineMayChange = Spaced("Touchez un choix : il partira au retour de la connexion, si le vote est encore ouvert.");
    public static readonly string OfflineCall = Spaced("Autre solution : appelez l'assistance, le syndic peut saisir votre vote à votre demande.");
    public static readonly string LiveOff = Spaced("Page sans mise à jour automatique.");
    public static readonly string Refresh = "Actualiser";
    public static readonly string RefreshHint = Spaced("Touchez Actualiser quand le président annonce un vote ou un résultat.");

    public static readonly string PresentSince = "Présent depuis";
    public static readonly string YourVoix = "Vos voix";
    public static readonly string Proxies = "Pouvoirs";
    public static readonly string PlusOneProxy = "{0} + 1\u00A0pouvoir";
    public static readonly string PlusProxies = "{0} + {1}\u00A0pouvoirs";
    public static readonly string OnlyProxies = "{0} par pouvoir";
    public static readonly string ProxiesWorth = "{0} ({1})";
    public static readonly string OutOf = "{0} / {1}";

    public static readonly string Agenda = "Ordre du jour";
    public static readonly string SeeAll = Spaced("Ordre du jour : voir les {0} points");
    public static readonly string StatePending = "À venir";
    public static readonly string StateNotVoted = "Non traitée";
    public static readonly string StateDiscussed = "En discussion";
    public static readonly string StateOpen = "Vote ouvert";
    public static readonly string StateCounting = "Vote clos";
    public static readonly string StateAdopted = "Adoptée";
    public static readonly string StateRetained = CompetitorStanding.LabelOf(CompetitorRank.Retained);
    public static readonly string StateNotRetained = CompetitorStanding.LabelOf(CompetitorRank.NotRetained);
    public static readonly string StateTied = CompetitorStanding.LabelOf(CompetitorRank.Tied);
    public static readonly string StateRejected = "Rejetée";
    public static readonly string StateSecondVote = "Second vote à venir";
    public static readonly string StateCancelled = "Vote annulé";
    public static readonly string StateInformation = "Sans vote";
    public static readonly string YouVoted = "Vous avez voté {0}";
    public static readonly string YouVotedAll = "Vous avez voté";
    public static readonly string YouDoNotVote = "Vous ne votez pas";

    public static readonly string ResolutionNumber = "Résolution n°";
    public static readonly string PointNumber = "Point n°";
    public static readonly string Quoted = "«\u00A0{0}\u00A0»";

    public static readonly string CannotVote = "Je n'arrive pas à voter";
    public static readonly string BureauView = "Vue du bureau";
    public static readonly string HelpCalled = Spaced("Le syndic est prévenu. Votre appel est noté dans le journal de la séance.");
    public static readonly string HelpNotCalled = Spaced("Votre appel n'est pas parti.");
    public static readonly string LeaveSession = "Quitter la séance";
    public static readonly string LeaveSure = "Vos votes enregistrés restent comptés. Vous ne serez plus présent pour les suivants.";
    public static readonly string LeaveNow = "Quitter maintenant";
    public static readonly string TitleVote = Spaced("● VOTEZ – {0}\u00A0{1}");
    public static readonly string TitleVideo = Spaced("AG – revenez ici pour voter");
    public static readonly string TitleRoom = Spaced("AG de {0}");
    public static readonly string AnnounceOpen = Spaced("Vote ouvert. {0}\u00A0{1} : {2}. Trois boutons en bas de la page : Pour, Contre, Abstention.");
    public static readonly string AnnounceRecorded = Spaced("Votre vote est enregistré : {0}. {1}\u00A0{2}.");
    public static readonly string AnnounceResult = "Résultat. {0}\u00A0{1}. {2}";
    public static readonly string AnnounceClosed = Spaced("Vote clos. {0}\u00A0{1}.");
    public static readonly string AnnounceCancelled = Spaced("Vote annulé. {0}\u00A0{1}.");
    public static readonly string AnnounceDiscussed = Spaced("En discussion : {0}\u00A0{1}, {2}.");
}
