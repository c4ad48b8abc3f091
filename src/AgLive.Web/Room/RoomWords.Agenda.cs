using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>Points set aside, texts amended, votes entered by the syndic.</summary>
public static partial class RoomWords
{
    public static readonly string StateWithdrawn = "Retirée";
    public static readonly string StatePostponed = "Reportée";
    public static readonly string WithdrawnTitle = "Point retiré de l'ordre du jour";
    public static readonly string PostponedTitle = "Point reporté à une autre assemblée";
    public static readonly string SetAsideText = Spaced("L'assemblée ne vote pas sur ce point aujourd'hui. Vous n'avez rien à faire.");

    public static readonly string Amended = "Résolution amendée";
    public static readonly string AmendedWhat = "Ce qui a changé depuis la convocation";
    public static readonly string AmendedLegend = Spaced("Barré : supprimé. Souligné en gras : ajouté.");
    public static readonly string AmendedRemoved = Spaced("[supprimé : ");
    public static readonly string AmendedAdded = Spaced("[ajouté : ");
    public static readonly string AmendedEnd = "]";
    public static readonly string AnnounceAmended = Spaced("Le texte a changé. {0}\u00A0{1}, résolution amendée. Relisez-la.");
    public static readonly string AnnounceConvened = Spaced("Le texte a changé. {0}\u00A0{1}, texte de la convocation. Relisez-le.");

    public static readonly string HandSelf = Spaced("Le syndic a saisi ce vote en votre nom. Motif : {0}. Témoin : {1}.");
    public static readonly string HandOther = Spaced("Le syndic a saisi le vote de {2}. Motif : {0}. Témoin : {1}.");
    public static readonly string AnnounceHand = Spaced("Le syndic a saisi votre vote : {0}. {1}\u00A0{2}.");
}
