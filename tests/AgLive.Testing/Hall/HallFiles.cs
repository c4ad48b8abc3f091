using System.Globalization;
using System.Text;

namespace AgLive.Testing.Hall;

/// <summary>
/// A small fictional residence for whole assemblies: twelve owners, 10 000 general tantièmes and 1 000 of lift A, and an
/// agenda with every vote of the first issue. Written as three files, as Excel in French writes them.
/// </summary>
public static class HallFiles
{
    public const string Residence = "Résidence du Canal";

    public const string General = "generale";

    public const string Lift = "ascenseur_a";

    public static IReadOnlyList<HallOwner> Owners { get; } =
    [
        new("A", "Mme", "Aubry", "Ariane", 1_450, 180),
        new("B", "M.", "Brunel", "Bastien", 1_100, null),
        new("C", "Mme", "Caron", "Clarisse", 950, 110),
        new("D", "M.", "Delmas", "Damien", 1_200, 150),
        new("E", "Mme", "Esnault", "Edith", 700, 140),
        new("F", "M.", "Fournier", "Fabrice", 800, 90),
        new("G", "Mme", "Gauthier", "Garance", 600, 80),
        new("H", "M.", "Hamon", "Hugo", 500, 60),
        new("I", "Mme", "Imbert", "Irma", 900, 70),
        new("J", "M.", "Jourdan", "Jules", 600, 50),
        new("K", "Mme", "Klein", "Karine", 700, 40),
        new("L", "M.", "Lebon", "Lucas", 500, 30),
    ];

    public static IReadOnlyList<HallPoint> Agenda { get; } =
    [
        new("1", "Élection du président de séance", "L'assemblée élit président de séance : ______ (candidature en séance).", "24", General, "election"),
        new("2", "Élection du scrutateur", "L'assemblée élit scrutateur : ______ (candidature en séance).", "24", General, "election"),
        new("3", "Élection du secrétaire de séance", "L'assemblée élit secrétaire de séance : ______ (candidature en séance).", "24", General, "election"),
        new("4", "Remplacement du câble de l'ascenseur A", "L'assemblée décide le remplacement du câble, 6 480,00 € TTC, réparti selon la clé ascenseur A.", "24", Lift, "vote"),
        new("5", "Installation d'un local à vélos", "L'assemblée décide d'installer un local à vélos, 14 200,00 € TTC.", "25", General, "vote"),
        new("6", "Modification du règlement : jouissance des balcons", "L'assemblée modifie l'article 12 du règlement de copropriété.", "26", General, "vote"),
        new("7", "Budget prévisionnel 2027", "L'assemblée adopte le budget prévisionnel de l'exercice 2027, arrêté à 62 000,00 €.", "24", General, "vote"),
        new("8", "Questions diverses", "Échanges sans vote.", "", "", "information"),
    ];

    public static HallOwner Owner(string key) => Owners.Single(owner => owner.Key == key);

    /// <summary>Paths of the three files written in the folder, in the order owners, lots, agenda.</summary>
    public static IReadOnlyList<string> WriteTo(string folder) =>
    [
        Write(folder, "coproprietaires.csv", "identifiant;type;civilite;nom;prenom;societe;adresse;code_postal;ville;email;mobile;mandataire_commun", Owners.Select(OwnerLine)),
        Write(folder, "lots.csv", "lot;nature;batiment;etage;tantiemes_generaux;ascenseur_a;proprietaire", Owners.Select(LotLine)),
        Write(folder, "ordre-du-jour.csv", "numero;titre;projet_de_resolution;majorite;cle;type;groupe_de_concurrence", Agenda.Select(PointLine)),
    ];

    private static string OwnerLine(HallOwner owner, int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"{owner.Identifier};personne;{owner.Title};{owner.LastName};{owner.FirstName};;{index + 1} quai du Canal;31000;Toulouse;{owner.Email};+336399801{index:00};");

    private static string LotLine(HallOwner owner, int index) => string.Create(
        CultureInfo.InvariantCulture, $"{index + 1};Appartement;A;{index / 2};{owner.General};{owner.Lift};{owner.Identifier}");

    private static string PointLine(HallPoint point) =>
        $"{point.Number};{point.Title};{point.Text};{point.Majority};{point.KeyCode};{point.Kind};";

    private static string Write(string folder, string name, string heading, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, string.Join("\r\n", [heading, .. lines, ""]), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }
}
