using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>The announced close and the president's consent to it.</summary>
public static partial class RoomWords
{
    public static readonly string ClosesAt = "Clôture à {0}";
    public static readonly string ClosesIn = "Clôture dans {0}";
    public static readonly string ClosingTitle = "Clôture en cours";
    public static readonly string AnnounceCloses = Spaced("Clôture du vote dans {0}.");
    public static readonly string AnnounceClosesVote = Spaced("Clôture du vote dans {0}. Vous n'avez pas encore voté.");
    public static readonly string AnnounceHeld = Spaced("Le vote reste ouvert.");

    public static readonly string ConsentTitle = "Le syndic demande à clore ce vote";
    public static readonly string ConsentText = Spaced("Vous êtes président de séance : le vote ne sera clos qu'avec votre accord. Les votants en sont prévenus avant la clôture.");
    public static readonly string ConsentAct = "Autoriser la clôture";
    public static readonly string ConsentFailed = Spaced("Votre accord n'est PAS enregistré.");
    public static readonly string ConsentGiven = Spaced("Vous avez autorisé la clôture.");
    public static readonly string AnnounceConsent = Spaced("Le syndic demande à clore ce vote. Votre accord est attendu.");
}
