using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>« Être prévenu d'un vote »: what calls the voter back from the videoconference, each in words with its state.</summary>
public static partial class RoomWords
{
    public static readonly string AlertsTitle = "Être prévenu d'un vote";
    public static readonly string AlertsWhy = Spaced("Quand vous regardez la visioconférence, cette page peut vous rappeler qu'un vote est ouvert. Le titre de l'onglet change dans tous les cas.");
    public static readonly string AlertSound = "Un son court";
    public static readonly string AlertVibration = "Une vibration";
    public static readonly string AlertNotice = "Un message de l'appareil";
    public static readonly string AlertAwake = "Garder l'écran allumé";
    public static readonly string AlertOn = "activé";
    public static readonly string AlertOff = "désactivé";
    public static readonly string AlertUnable = "indisponible ici";
    public static readonly string AlertBarred = "refusé par le navigateur";
    public static readonly string AlertTouch = "touchez la page pour l'activer";
    public static readonly string AlertSample = Spaced("Vous serez prévenu ainsi à l'ouverture d'un vote.");
    public static readonly string AlertVote = Spaced("Vote ouvert. {0}\u00A0{1} : {2}");

    public static readonly string Nudged = "Le syndic attend votre vote";
    public static readonly string NudgedText = Spaced("Touchez Pour, Contre ou Abstention en bas de la page.");
}
