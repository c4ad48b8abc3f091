using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>Raised hands and documents.</summary>
public static partial class RoomWords
{
    public static readonly string SpeechTitle = "Prendre la parole";
    public static readonly string SpeechAsk = "Demander la parole";
    public static readonly string SpeechKindLegend = Spaced("Pour quoi ?");
    public static readonly string SpeechSpeak = "Parler";
    public static readonly string SpeechQuestion = Spaced("Poser une question");
    public static readonly string SpeechOrder = Spaced("Motion d'ordre (sur la conduite de la séance)");
    public static readonly string SpeechText = Spaced("En quelques mots, si vous voulez");
    public static readonly string SpeechTextHint = Spaced("140 signes au plus, lus par le président et l'opérateur.");
    public static readonly string SpeechRaise = "Lever la main";
    public static readonly string SpeechUpFirst = Spaced("Votre main est levée. Vous êtes le prochain.");
    public static readonly string SpeechUp = Spaced("Votre main est levée. {0} avant vous.");
    public static readonly string SpeechBeforeOne = "1 personne";
    public static readonly string SpeechBeforeMany = "{0} personnes";
    public static readonly string SpeechFloor = Spaced("Vous avez la parole. Parlez dans la visioconférence, ou dans la salle.");
    public static readonly string SpeechLower = "Baisser la main";
    public static readonly string SpeechDone = Spaced("J'ai terminé");
    public static readonly string SpeechClosed = Spaced("Les demandes de parole sont closes pour l'instant.");
    public static readonly string SpeechFailed = Spaced("Votre demande de parole n'est PAS notée.");
    public static readonly string SpeechSpeaker = Spaced("La parole est à {0}.");
    public static readonly string SpeechQueue = "Demandes de parole";
    public static readonly string SpeechQueueSpeaks = Spaced("{0} a la parole");
    public static readonly string Documents = "Documents";
    public static readonly string DialIn = Spaced("Par téléphone : {0}.");
    public static readonly string HelpPage = Spaced("Aide : participer pas à pas");
    public static readonly string CalledOffTitle = "L'assemblée est annulée";
    public static readonly string CalledOffText = Spaced("Vous n'avez rien à faire. Votre syndic vous donnera la suite.");

    /// <summary>« Parler », « Poser une question », « Motion d'ordre… ».</summary>
    public static string SpeechKind(string kind) => kind switch
    {
        "question" => SpeechQuestion,
        "order" => SpeechOrder,
        _ => SpeechSpeak,
    };

    /// <summary>Where one's own hand stands.</summary>
    /// <param name="place">1 for the next; 0 once one has the floor.</param>
    public static string SpeechPlace(int place) => place switch
    {
        0 => SpeechFloor,
        1 => SpeechUpFirst,
        2 => Fill(SpeechUp, SpeechBeforeOne),
        _ => Fill(SpeechUp, Fill(SpeechBeforeMany, Number(place - 1))),
    };
}
