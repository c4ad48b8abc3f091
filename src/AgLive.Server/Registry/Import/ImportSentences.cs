using AgLive.Domain;

namespace AgLive.Server.Registry.Import;

/// <summary>What the import says to the syndic: what is wrong, then what to do.</summary>
internal static class ImportSentences
{
    public const string EmptyFile = "Le fichier est vide. Choisissez le fichier exporté de votre logiciel, avec sa ligne d'en-têtes.";
    public const string OldExcel = "Ce fichier est un ancien classeur Excel (.xls). Enregistrez-le au format .xlsx ou CSV, puis recommencez.";
    public const string NotATable = "Ce fichier n'est pas un tableau. Choisissez un fichier CSV ou un classeur .xlsx.";
    public const string NotAWorkbook = "Cette archive n'est pas un classeur Excel. Choisissez un fichier .xlsx ou CSV.";
    public const string WorkbookBroken = "Le classeur est abîmé et ne peut pas être lu. Ouvrez-le dans Excel, enregistrez-le de nouveau en .xlsx, puis recommencez.";
    public const string QuoteNotClosed = "Un guillemet est ouvert et n'est jamais fermé, ou une cellule dépasse 30\u202F000 caractères. Fermez le guillemet.";
    public const string Formula = "Un identifiant ne commence pas par =, +, -, @ ni par une tabulation\u00A0: un tableur le prendrait pour une formule. Retirez ce signe.";
    public const string ControlSign = "La cellule contient un caractère invisible ou illisible. Retapez son texte.";
    public const string Email = "Cette adresse électronique n'est pas valable. Corrigez-la, ou laissez la cellule vide.";
    public const string Mobile = "Ce numéro de téléphone n'est pas lisible. Écrivez-le avec ses chiffres (+33612345678), ou laissez la cellule vide.";
    public const string CompanyWithoutName = "Une société doit avoir son nom dans la colonne «\u00A0societe\u00A0». Complétez la cellule.";
    public const string PersonWithoutName = "Le nom manque. Complétez la colonne «\u00A0nom\u00A0».";
    public const string NoOwner = "Le fichier ne contient aucun copropriétaire.";
    public const string NoLot = "Le fichier ne contient aucun lot.";
    public const string NoPoint = "L'ordre du jour ne contient aucun point.";
    public const string TantiemesDecimal = "Les tantièmes sont des nombres entiers\u00A0: ce nombre a une virgule ou un point. Écrivez un nombre entier.";
    public const string TantiemesNegative = "Les tantièmes ne sont jamais négatifs. Corrigez le nombre, ou laissez la cellule vide si le lot ne participe pas à cette clé.";
    public const string TantiemesTooLarge = "Ce nombre de tantièmes dépasse 1\u202F000\u202F000\u202F000\u202F000. Corrigez-le.";
    public const string GeneralIsZero = "Aucun lot n'a de tantièmes généraux\u00A0: personne n'aurait de voix. Complétez cette colonne.";
    public const string MajorityMissing = "La majorité manque. Écrivez 24, 25, 26 ou unanimite.";
    public const string MajorityForNothing = "Un point d'information ne se vote pas. Videz la majorité, ou changez le type en «\u00A0vote\u00A0».";
    public const string KeyMissing = "La clé de répartition manque. Écrivez generale, ou le nom d'une colonne de tantièmes du fichier des lots.";
    public const string GroupMissing = "Un point de type «\u00A0competition\u00A0» doit porter un groupe de concurrence, le même pour chaque devis concurrent.";
    public const string GroupForNothing = "Seul un point de type «\u00A0competition\u00A0» porte un groupe de concurrence. Videz la cellule, ou changez le type.";

    public static string FileTooLarge { get; } = $"Le fichier dépasse {ImportLimits.FileBytes / 1024 / 1024}\u00A0Mo. Retirez les feuilles et les lignes inutiles.";

    public static string TooManyLines { get; } = $"Le fichier dépasse {Number(ImportLimits.DataLines)} lignes\u202F; la lecture s'est arrêtée là. Vérifiez que c'est le bon fichier.";

    public static string TooManyColumns { get; } = $"Le fichier dépasse {ImportLimits.Columns} colonnes. Retirez les colonnes inutiles.";

    public static string WorkbookTooLarge { get; } = $"Une fois décompressé, le classeur dépasse {ImportLimits.UnpackedBytes / 1024 / 1024}\u00A0Mo. Ne gardez que la feuille utile.";

    public static string Number(long value) => FrenchNumbers.Number(value);

    public static string Located(ImportError error)
    {
        var text = error.TextLine is { } line ? $" (ligne {line} du texte)" : "";
        var column = error.Column is { Length: > 0 } title ? $", colonne «\u00A0{title}\u00A0»" : "";
        var value = error.Value is { Length: > 0 } cell ? $" («\u00A0{cell}\u00A0»)" : "";
        return $"{error.FileName}, ligne {error.Line}{text}{column}{value}\u00A0: {error.Sentence}";
    }

    public static string Others(int count) => count == 1 ? "et 1 autre erreur." : $"et {Number(count)} autres erreurs.";

    public static string ColumnsMissing(IReadOnlyList<string> missing, IEnumerable<string> present) =>
        (missing.Count == 1 ? $"La colonne {Quoted(missing)} manque." : $"Les colonnes {Quoted(missing)} manquent.")
        + $" Colonnes trouvées\u00A0: {Quoted(present.Take(20))}. Vérifiez que c'est le bon fichier et que la première ligne porte les en-têtes.";

    public static string ColumnTwice(string title) => $"La colonne «\u00A0{title}\u00A0» est donnée deux fois. Retirez-en une.";

    public static string CellWithoutHeading(int column) =>
        $"La cellule {column} n'a pas d'en-tête. Si un texte contient le séparateur, mettez ce texte entre guillemets\u202F; sinon nommez ou videz la colonne.";

    public static string Missing(string title) => $"«\u00A0{title}\u00A0» manque. Complétez la cellule.";

    public static string TooLong(int longest) => $"Ce texte dépasse {Number(longest)} caractères. Raccourcissez-le.";

    public static string OwnerTwice(string identifier, int line) =>
        $"L'identifiant «\u00A0{identifier}\u00A0» est déjà donné ligne {line}. Chaque copropriétaire a le sien\u00A0: corrigez ou retirez l'une des deux lignes.";

    public static string OwnerType(string text) =>
        $"Le type «\u00A0{text}\u00A0» n'est pas connu. Écrivez personne, societe, indivision, hlm ou syndicat.";

    public static string OwnerUnknown(string identifier, string ownersFile) =>
        $"Le copropriétaire «\u00A0{identifier}\u00A0» est inconnu\u00A0: il n'est pas dans {ownersFile}. Corrigez l'identifiant, ou ajoutez ce copropriétaire.";

    public static string OwnerWithoutLot(string name) =>
        $"{name} n'a aucun lot avec des tantièmes généraux\u00A0: il est importé, mais n'aura aucune voix.";

    public static string NoCommonRepresentative(string name) =>
        $"{name} n'a pas de mandataire commun\u00A0: l'indivision ne vote que par un mandataire commun (loi de 1965, art.\u00A023).";

    public static string SyndicateHasNoVoix(string name) =>
        $"{name}\u00A0: ces lots appartiennent au syndicat, ils n'ont pas de voix et sortent du total (loi de 1965, art.\u00A016).";

    public static string NeverReduced(string name) =>
        $"{name}\u00A0: les voix d'un organisme d'HLM ne sont jamais réduites (CCH, art.\u00A0L.\u00A0443-15). "
        + "S'il n'a vendu aucun logement dans cette copropriété, écrivez societe.";

    public static string DebtorIsSyndicate { get; } =
        "Le syndicat ne saisit pas ses propres lots. Corrigez l'identifiant du débiteur, ou videz la cellule.";

    public static string DebtorForNothing { get; } =
        "Seule une résolution soumise au vote nomme un débiteur (loi de 1965, art.\u00A019-2). Videz la cellule, ou changez le type en «\u00A0vote\u00A0».";

    public static string LotTwice(string number, int line) =>
        $"Le lot «\u00A0{number}\u00A0» est déjà donné ligne {line}. Corrigez son numéro, ou retirez l'une des deux lignes.";

    public static string KeyTwice(string label) => $"La clé «\u00A0{label}\u00A0» est donnée par deux colonnes. Retirez-en une.";

    public static string KeyWithoutLot(string label) => $"Aucun lot ne participe à la clé «\u00A0{label}\u00A0»\u00A0: elle n'est pas importée.";

    public static string TantiemesNotANumber(string column) =>
        $"Ce n'est pas un nombre de tantièmes. Écrivez un nombre entier\u202F; si «\u00A0{column}\u00A0» n'est pas une clé de répartition, retirez cette colonne.";

    public static string SumIsNotBase(string label, long sum, long expected) =>
        $"La clé «\u00A0{label}\u00A0» totalise {Number(sum)} tantièmes au lieu de {Number(expected)} ({Difference(sum, expected)}). Corrigez les tantièmes des lots.";

    public static string SumIsNotRound(string label, long sum, long expected) =>
        $"La clé «\u00A0{label}\u00A0» totalise {Number(sum)} tantièmes au lieu de {Number(expected)} ({Difference(sum, expected)}). "
        + $"Corrigez les tantièmes des lots\u202F; si le règlement de copropriété donne bien {Number(sum)}, déclarez cette base.";

    public static string UnusualBase(string label, long sum) =>
        $"La clé «\u00A0{label}\u00A0» totalise {Number(sum)} tantièmes. Vérifiez que c'est la base du règlement de copropriété.";

    public static string BaseOfUnknownKey(string code) =>
        $"Une base est déclarée pour la clé «\u00A0{code}\u00A0», que le fichier n'a pas. Corrigez le nom de la clé.";

    public static string BaseUnreadable(string piece) =>
        $"«\u00A0{piece}\u00A0» ne se lit pas. Écrivez clé=nombre, par exemple ascenseur_a=1020.";

    public static string NumberTwice(string number, int line) =>
        $"Le numéro «\u00A0{number}\u00A0» est déjà donné ligne {line}. Chaque point de l'ordre du jour a le sien.";

    public static string NoText(string number) =>
        $"Le point {number} n'a pas de projet de résolution\u00A0: seul son titre sera soumis au vote (décret de 1967, art.\u00A011).";

    public static string PointType(string text) =>
        $"Le type «\u00A0{text}\u00A0» n'est pas connu. Écrivez vote, election, competition ou information.";

    public static string MajorityUnknown(string text) => $"La majorité «\u00A0{text}\u00A0» n'est pas connue. Écrivez 24, 25, 26 ou unanimite.";

    public static string MajorityOfSecondVote(string text) =>
        $"La majorité «\u00A0{text}\u00A0» est celle d'un second vote, proposé en séance. Écrivez celle du premier vote\u00A0: 25 ou 26.";

    public static string KeyUnknown(string text, IEnumerable<string> known) =>
        $"La clé «\u00A0{text}\u00A0» est inconnue\u00A0: le fichier des lots n'a pas cette colonne. Clés connues\u00A0: {Quoted(known)}.";

    public static string GroupOfOne(string group) =>
        $"Le groupe de concurrence «\u00A0{group}\u00A0» n'a qu'un seul devis. Ajoutez les autres, ou changez le type en «\u00A0vote\u00A0».";

    public static string GroupMajority(string group, int line) =>
        $"Les devis du groupe «\u00A0{group}\u00A0» se votent à la même majorité que celui de la ligne {line}. Corrigez la majorité.";

    public static string GroupKey(string group, int line) =>
        $"Les devis du groupe «\u00A0{group}\u00A0» se votent sur la même clé que celui de la ligne {line}. Corrigez la clé.";

    private static string Difference(long sum, long expected) =>
        sum > expected ? $"{Number(sum - expected)} de trop" : $"il en manque {Number(expected - sum)}";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"«\u00A0{name}\u00A0»"));
}
