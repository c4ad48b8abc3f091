using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>Before, between and after the votes.</summary>
public static partial class RoomWords
{
    public static readonly string ConvenedTitle = "La salle n'est pas encore ouverte";
    public static readonly string ConvenedWhen = "L'assemblée générale {0} commence le {1} à {2}.";
    public static readonly string ConvenedLobby = "La salle ouvre le {0} à {1}. Revenez sur cette page à partir de cette heure.";
    public static readonly string ConvenedOpensIn = Spaced("La salle ouvre dans {0}.");
    public static readonly string ReadyTitle = "Pour être prêt";
    public static readonly string ReadyTest = Spaced("Essayez votre appareil et votre connexion, depuis la page de l'assemblée.");
    public static readonly string ReadyCharge = Spaced("Le jour même, branchez votre téléphone ou votre ordinateur : c'est avec lui que vous voterez.");
    public static readonly string ReadyBack = Spaced("À l'ouverture de la salle, revenez sur cette page et signez la feuille de présence.");
    public static readonly string ReadyPrepare = "Préparer ma participation";
    public static readonly string ReadyCalendar = "Ajouter à mon agenda";
    public static readonly string WhatWillHappen = "Ce qui va se passer";
    public static readonly string HappenSign = Spaced("Vous signez la feuille de présence.");
    public static readonly string HappenVote = Spaced("À chaque vote, trois boutons apparaissent en bas de cette page : Pour, Contre, Abstention.");
    public static readonly string HappenResult = Spaced("Le résultat s'affiche ici une fois le vote clos.");
    public static readonly string LobbyTitle = "La salle est ouverte";
    public static readonly string LobbyStarts = "La séance commence à {0}.";
    public static readonly string VoixByKey = "Vos voix";
    public static readonly string KeyColumn = "Clé";
    public static readonly string ProxiesYouHold = "Les pouvoirs que vous portez";
    public static readonly string Participate = "Participer à l'AG";
    public static readonly string OpenVideo = "Accéder à la visioconférence";
    public static readonly string OpenVideoNewTab = " (nouvel onglet)";
    public static readonly string VideoWarningTitle = "La visioconférence ne permet pas de voter";
    public static readonly string VideoWarning = Spaced("Elle s'ouvre dans un autre onglet. Pour signer et pour voter, vous devez IMPÉRATIVEMENT revenir sur cet onglet. Il reste ouvert et vous attend.");
    public static readonly string VideoShort = Spaced("La visioconférence s'ouvre dans un autre onglet. Pour voter, revenez sur celui-ci.");
    public static readonly string VideoOpened = Spaced("La visioconférence est ouverte dans un autre onglet. Signez ici pour pouvoir voter.");

    public static readonly string SeeProxies = "Voir mes pouvoirs";
    public static readonly string GiveProxyOnLeaving = "Donner pouvoir à quelqu'un, ou transmettre ceux que je détiens";
    public static readonly string SheetFlag = "À signer avant de voter";
    public static readonly string SheetTitle = "Feuille de présence";
    public static readonly string SheetVoteOpen = Spaced("Un vote est ouvert : vous pourrez voter dès que vous aurez signé.");
    public static readonly string SheetDeclares = Spaced("Je déclare participer à distance à l'assemblée générale {0} du {1} : {2}.");
    public static readonly string SheetSignFor = "Je signe pour";
    public static readonly string SheetProxy = "{0} (pouvoir)";
    public static readonly string SheetTotal = "Total";
    public static readonly string SheetWay = "Façon de signer";
    public static readonly string SheetDraw = "Dessiner";
    public static readonly string SheetType = "Signer avec mon nom";
    public static readonly string SheetYourSignature = "Votre signature";
    public static readonly string SheetAboveLine = "Signez au-dessus de la ligne";
    public static readonly string SheetTypeLabel = "Votre nom";
    public static readonly string SheetTypeHint = Spaced("Écrivez votre nom comme ici : {0}.");
    public static readonly string SheetErase = "Effacer";
    public static readonly string SheetSign = "Signer et entrer en séance";
    public static readonly string SheetSigning = "Envoi de votre signature…";
    public static readonly string SheetNotSigned = Spaced("Votre signature n'est PAS enregistrée.");
    public static readonly string SheetEmpty = Spaced("Dessinez votre signature, ou choisissez « Signer avec mon nom ».");
    public static readonly string SheetNoName = "Écrivez votre nom.";
    public static readonly string SheetNote = Spaced("L'heure de votre signature est notée sur la feuille de présence. Vous êtes compté présent jusqu'à ce que vous quittiez la séance, même si votre connexion se coupe.");

    public static readonly string WaitSession = "La séance va commencer";
    public static readonly string WaitSessionText = Spaced("Vous êtes présent. Le président ouvrira la séance. Vous n'avez rien à faire.");
    public static readonly string WaitFirst = "La séance est ouverte";
    public static readonly string WaitFirstText = Spaced("En attente du président : la première résolution va être présentée. Vous n'avez rien à faire.");
    public static readonly string WaitDiscussed = "En discussion";
    public static readonly string WaitVote = Spaced("En attente du président : le vote n'est pas encore ouvert. Vous n'avez rien à faire.");
    public static readonly string WaitInformation = Spaced("Ce point ne donne pas lieu à un vote. Vous n'avez rien à faire.");
    public static readonly string WaitNext = Spaced("En attente du président : la suite va être présentée. Vous n'avez rien à faire.");
    public static readonly string WaitSecondVote = Spaced("Un second vote peut avoir lieu. S'il est ouvert, un nouveau bulletin apparaîtra ici. Vous n'avez rien à faire.");
    public static readonly string WaitBallot = Spaced("Votre bulletin arrive…");

    public static readonly string CountingTitle = "Vote clos";
    public static readonly string CountingSince = "à {0}";
    public static readonly string CountingKept = Spaced("Votre vote retenu : {0}");
    public static readonly string CountingText = Spaced("Le résultat apparaîtra ici quand le président l'aura proclamé. Vous n'avez rien à faire.");

    public static readonly string ResultTitle = "Résultat";
    public static readonly string ProclaimedAt = "Proclamé à {0}";
    public static readonly string Adopted = "Adoptée";
    public static readonly string Rejected = "Rejetée";
    public static readonly string YouVotedWith = Spaced("Vous avez voté {0}");
    public static readonly string WithVoix = Spaced(", avec {0} (reçu n° {1}).");
    public static readonly string WithVoixMany = Spaced(", avec {0} (reçus n° {1}).");
    public static readonly string YouTookNoPart = Spaced("Vous n'avez pas pris part à ce vote.");
    public static readonly string YourVotesWere = Spaced("Vos votes");
    public static readonly string TallyCaption = "Décompte de la résolution n°\u00A0{0}";
    public static readonly string TallyAnswer = "Réponse";
    public static readonly string TallyThreshold = Spaced("Seuil : {0}");
    public static readonly string TallyShare = "Part des voix";
    public static readonly string TallyVoix = "Voix";
    public static readonly string TallyOutOf = "Sur {0}";
    public static readonly string TallyHeads = "Votants";
    public static readonly string TallyAll = "Tous les copropriétaires";
    public static readonly string TallyVoixUnit = " voix";
    public static readonly string TallyHeadsUnit = " votants";
    public static readonly string TallyHeadUnit = " votant";
    public static readonly string TallyOwnersUnit = " copropriétaires";
    public static readonly string HowCounted = "Détail du calcul";
    public static readonly string HowSecondVote = "Ouverture du second vote";
    public static readonly string HowLeftOut = "Hors du décompte";
    public static readonly string HowReadings = "Règles de comptage qui ont pesé";
    public static readonly string HowYou = "Votre vote dans ce calcul";
    public static readonly string CountedAs = Spaced("{0} : {1}, {2} ({3}).");
    public static readonly string CountedOut = Spaced("{0} : {1} ({2}).");
    public static readonly string CancelledTitle = "Vote annulé";
    public static readonly string CancelledText = Spaced("Ce vote est annulé. Les votes déjà donnés ne comptent pas.");
    public static readonly string CancelledMotive = Spaced("Motif : {0}");
    public static readonly string CancelledNext = Spaced("Si le vote est rouvert, un nouveau bulletin apparaîtra ici. Vous n'avez rien à faire.");

    public static readonly string LeftTitle = "Vous avez quitté la séance";
    public static readonly string LeftAt = "Vous avez quitté la séance à {0}.";
    public static readonly string LeftText = Spaced("Vos votes enregistrés restent comptés. Pour voter à nouveau, signez une nouvelle fois la feuille de présence.");
    public static readonly string ComeBack = "Revenir en séance";

    public static readonly string EndedTitle = "La séance est levée";
    public static readonly string EndedAt = "La séance a été levée à {0}.";
    public static readonly string EndedText = Spaced("Vos votes enregistrés sont comptés. Vous n'avez rien à faire.");
    public static readonly string BackToAssemblies = "Mes assemblées";

    public static readonly string VisitorTitle = "Vous ne votez pas dans cette assemblée";
    public static readonly string VisitorText = Spaced("Vous n'avez pas de lot dans cette copropriété et vous ne portez aucun pouvoir. Pour conduire la séance, ouvrez la console.");
    public static readonly string OpenConsole = "Ouvrir la console";
}
