using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>Another device, a session that has ended, a vote that waits for a line.</summary>
public static partial class RoomWords
{
    public static readonly string AlsoElsewhere = "Vous votez aussi sur un autre appareil";
    public static readonly string AlsoElsewhereText = Spaced("La salle est ouverte ailleurs avec votre compte, sur un autre appareil ou dans un autre onglet. Vous pouvez voter sur chacun : votre dernier choix remplace le précédent, vos voix ne comptent qu'une fois.");
    public static readonly string ContinueHere = "Continuer ici";

    public static readonly string SignedOut = "Vous n'êtes plus connecté";
    public static readonly string SignedOutText = Spaced("Votre session a pris fin : vous ne pouvez plus voter sur cette page. Vos votes enregistrés comptent. Reconnectez-vous pour continuer.");
    public static readonly string SignInAgain = "Me reconnecter";

    public static readonly string WaitsToBeSent = Spaced("Votre choix {0} est en attente d'envoi : il n'est pas encore enregistré. Il partira au retour de la connexion, si ce vote est encore ouvert.");
    public static readonly string VotesWaitToBeSent = Spaced("Vos choix sont en attente d'envoi : ils ne sont pas encore enregistrés. Ils partiront au retour de la connexion, si ce vote est encore ouvert.");
    public static readonly string DataOf = "données de {0}";
    public static readonly string ServerSilent = Spaced("Le serveur ne répond pas.");
}
