using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>The session suspended, the message to all, the videoconference that changed.</summary>
public static partial class RoomWords
{
    public static readonly string Suspended = "Séance suspendue";
    public static readonly string SuspendedUntil = "Séance suspendue jusqu'à {0}";
    public static readonly string SuspendedSince = "depuis {0}";
    public static readonly string SuspendedText = Spaced("Aucun vote ne s'ouvre pendant la suspension. À la reprise, la suite apparaîtra ici. Vous n'avez rien à faire.");
    public static readonly string SuspendedVote = Spaced("Le vote reste ouvert : votre choix est reçu et enregistré. Il ne sera pas clos avant la reprise.");
    public static readonly string SuspendedSheet = Spaced("Vous pouvez signer dès maintenant. Aucun vote ne s'ouvre pendant la suspension.");
    public static readonly string AnnounceResumed = Spaced("La séance reprend.");
    public static readonly string MessageTitle = Spaced("Message du syndic, {0}");
    public static readonly string AnnounceMessage = Spaced("Message du syndic : {0}");
    public static readonly string VideoChanged = Spaced("Le lien de la visioconférence a changé.");
    public static readonly string VideoChangedText = Spaced("L'ancien lien ne sert plus. Pour suivre les débats, ouvrez le nouveau. Pour voter, revenez sur cet onglet.");
    public static readonly string VideoGone = Spaced("Le lien de la visioconférence est retiré.");
}
