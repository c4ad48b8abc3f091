using System.Globalization;
using System.Text;

namespace AgLive.Crowd;

/// <summary>Who is invited to what.</summary>
/// <param name="Absent">Of the owners, those who do not come: the last ones.</param>
/// <param name="Weights">Tantièmes of each owner; null for uneven ones.</param>
/// <param name="Majorities">Of each resolution, « 24 », « 25 » or « 26 »; null for art. 24 everywhere.</param>
public sealed record CrowdPlan(
    int Owners, int Resolutions, int Absent = 0, IReadOnlyList<long>? Weights = null, IReadOnlyList<string>? Majorities = null);

/// <summary>
/// A residence made for bursts: as many owners as asked, each with a lot and his own number of tantièmes, and an agenda of
/// plain resolutions, one a trial.
/// </summary>
public static class CrowdFiles
{
    public const string Residence = "Résidence de l'Orage";

    public static string Identifier(int owner) => $"F{owner:00000}";

    /// <summary>Uneven weights, so that a ballot lost or doubled shows in the sum.</summary>
    public static long Tantiemes(int owner) => 11 + (owner * 7919L % 97);

    public static void WriteTo(string folder, CrowdPlan plan)
    {
        var all = Enumerable.Range(1, plan.Owners).ToList();
        Write(folder, "coproprietaires.csv", "identifiant;type;civilite;nom;prenom;societe;adresse;code_postal;ville;email;mobile;mandataire_commun",
            all.Select(owner => $"{Identifier(owner)};personne;Mme;Orage{owner};Anne;;{owner} rue du Vent;75000;Paris;;;"));
        Write(folder, "lots.csv", "lot;nature;batiment;etage;tantiemes_generaux;proprietaire",
            all.Select(owner => $"{owner};Appartement;A;0;{(plan.Weights?[owner - 1] ?? Weight(owner, plan.Owners)).ToString(CultureInfo.InvariantCulture)};{Identifier(owner)}"));
        Write(folder, "ordre-du-jour.csv", "numero;titre;projet_de_resolution;majorite;cle;type;groupe_de_concurrence",
            Enumerable.Range(1, plan.Resolutions).Select(number =>
                $"{number};Épreuve {number};L'assemblée décide l'épreuve {number}.;{plan.Majorities?[number - 1] ?? "24"};generale;vote;"));
    }

    // The last owner completes the total to a round base: an import refuses a key that does not add up.
    private static long Weight(int owner, int owners) => owner < owners
        ? Tantiemes(owner)
        : (owners <= 1_500 ? 100_000 : 1_000_000) - Enumerable.Range(1, owners - 1).Sum(Tantiemes);

    private static void Write(string folder, string name, string heading, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder, name), string.Join("\r\n", [heading, .. lines, ""]), new UTF8Encoding(true));
}
