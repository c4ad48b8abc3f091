using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>Another device, a session that has ended, a vote that waits for a line.</summary>
public static partial class RoomWords
{
    public static readonly string AlsoElsewhere = "Vous votez aussi sur un autre appareil";
    public static readonly string AlsoElsewhereText = Spaced("Ou dans un autre onglet. Vous pouvez voter sur chacun : votre dernier choix est le seul qui compte.");
    public static readonly string ContinueHere = "Continuer ici";

    public static readonly string SignedOut = "Votre session est terminée";
    public static readonly string SignedOutText = Spaced("Vous ne pouvez plus voter sur cette page : reconnectez-vous. Vos votes enregistrés comptent.");
    public static readonly string SignInAgain = "Me reconnecter";

    public static readonly string WaitsToBeSent = Spaced("Votre choix {0} est en attente d'envoi.");
    public static readonly string VotesWaitToBeSent = Spaced("Vos choix sont en attente d'envoi.");
    public static readonly string WaitsNotRecorded = Spaced("Rien n'en est encore enregistré. L'envoi se fera au retour de la connexion, si ce vote est encore ouvert.");
    public static readonly string DataOf = "données de {0}";
    public static readonly string ServerSilent = Spaced("Le serveur ne répond pas.");
}
