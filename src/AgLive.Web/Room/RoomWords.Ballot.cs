using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>The vote: open, sent, recorded, refused.</summary>
public static partial class RoomWords
{
    public static readonly string WholeText = "Afficher tout le texte";
    public static readonly string Pour = "Pour";
    public static readonly string Contre = "Contre";
    public static readonly string Abstention = "Abstention";
    public static readonly string VoteOpen = "Vote ouvert";
    public static readonly string VoteOpenSince = "depuis {0}";
    public static readonly string VoteRegion = "Vote en cours";
    public static readonly string YourVote = "Votre vote";
    public static readonly string YourVoteFor = "Votre vote, pour {0}";
    public static readonly string NobodyTicked = Spaced("Cochez au moins un nom pour voter.");
    public static readonly string ChangeableShort = "Modifiable ensuite";
    public static readonly string ChangeableLong = "Modifiable jusqu'à la clôture";
    public static readonly string ChoiceWorth = "Votre choix vaut pour {0}";
    public static readonly string You = "Vous";
    public static readonly string ProxyOf = "Pouvoir de {0}";
    public static readonly string VoixReduced = Spaced("Voix après réduction (art. 22) : {0} au lieu de {1}.");
    public static readonly string VoixReducedOn = Spaced("{0}, voix après réduction (art. 22) : {1} au lieu de {2}.");
    public static readonly string AlreadyVoted = Spaced("{0}, enregistré");
    public static readonly string NotVotedYet = "sans vote";
    public static readonly string VoteSeparately = "Voter séparément pour chaque pouvoir";
    public static readonly string VoteTogether = "Voter en une fois pour tous";
    public static readonly string VotesOneByOne = "Un choix pour chacun";
    public static readonly string RecordThese = "Enregistrer ces votes";
    public static readonly string RecordTheseHint = Spaced("Les lignes laissées vides ne sont pas envoyées.");
    public static readonly string ChooseAtLeastOne = Spaced("Choisissez au moins une réponse.");
    public static readonly string OneProxyLeft = Spaced("Il reste 1 pouvoir sans vote.");
    public static readonly string ProxiesLeft = Spaced("Il reste {0} pouvoirs sans vote.");
    public static readonly string OwnVoteLeft = Spaced("Vous n'avez pas encore voté en votre nom.");

    public static readonly string YourChoice = "Votre choix";
    public static readonly string Recorded = "Enregistré";
    public static readonly string YourVoteIs = Spaced("Votre vote : {0}");
    public static readonly string YourVotesDiffer = "Vos votes sont enregistrés";
    public static readonly string RecordedAt = Spaced("Enregistré à {0}. Vous pouvez le modifier jusqu'à la clôture.");
    public static readonly string AllRecordedAt = Spaced("Enregistrés à {0}. Vous pouvez les modifier jusqu'à la clôture.");
    public static readonly string ReceiptNumber = Spaced("n° {0}");
    public static readonly string ReceiptsCaption = "Reçus de vos bulletins";
    public static readonly string InTheNameOf = "Au nom de";
    public static readonly string Receipt = "Reçu";
    public static readonly string EnteredByHand = "saisie manuelle";
    public static readonly string TouchAnother = "Pour modifier, touchez un autre choix";
    public static readonly string Withdraw = "Retirer";
    public static readonly string WithdrawRest = " mon vote";

    public static readonly string SecondVote = Spaced("Second vote (art. {0})");
    public static readonly string SecondVoteIsNew = Spaced("C'est un nouveau vote : votre premier choix n'est pas repris. Sans nouveau vote, vous n'aurez pas pris part à ce second vote.");
    public static readonly string FirstChoiceWas = Spaced("Au premier vote : {0}.");
    public static readonly string FirstChoiceOf = Spaced("{0} : {1}");

    public static readonly string Sending = "Envoi de votre vote…";
    public static readonly string SendingShort = "Envoi…";
    public static readonly string RecordedVoteIs = Spaced("Votre vote enregistré : {0} ({1})");
    public static readonly string NotRecorded = Spaced("Votre vote n'est PAS enregistré.");
    public static readonly string ChangeNotRecorded = Spaced("Votre nouveau choix n'est PAS enregistré.");
    public static readonly string NotConfirmed = Spaced("Votre vote n'est pas encore confirmé.");
    public static readonly string ChangeNotConfirmed = Spaced("Votre nouveau choix n'est pas encore confirmé.");
    public static readonly string NotConfirmedShort = "Pas confirmé";
    public static readonly string Retrying = "Nous réessayons.";
    public static readonly string RetryingTimes = Spaced("Nous réessayons (essai n° {0}).");
    public static readonly string NoAnswer = Spaced("Pas encore confirmé : le serveur ne répond pas. Réessayez.");
    public static readonly string Retry = "Réessayer";
    public static readonly string CallPhone = Spaced("Vous pouvez aussi appeler le {0}.");
    public static readonly string RoundChanged = Spaced("Ce vote a été clos ou remplacé avant l'arrivée de votre choix. Il n'a pas été envoyé au vote suivant.");
    public static readonly string TextChanged = Spaced("Le texte de la résolution a changé depuis votre choix. Relisez-le, puis votez à nouveau.");
    public static readonly string AlreadySent = Spaced("Ce bulletin avait déjà été envoyé. Vérifiez votre vote ci-dessous.");
    public static readonly string WaitingToSend = "En attente d'envoi";

    public static readonly string NotConcernedTitle = "Vous ne votez pas sur cette résolution";
    public static readonly string NoBallotHere = Spaced("Vous n'avez pas de bulletin pour ce vote.");
}
