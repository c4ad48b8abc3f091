using System.Globalization;
using System.Text;

namespace AgLive.Faults.Tests;

/// <summary>
/// A residence made for bursts: as many owners as asked, each with a lot and his own number of tantièmes, and an agenda of
/// plain art. 24 resolutions, one a trial.
/// </summary>
internal static class Crowd
{
    public const string Residence = "Résidence de l'Orage";

    public static string Identifier(int owner) => $"F{owner:00000}";

    /// <summary>Uneven weights, so that a ballot lost or doubled shows in the sum.</summary>
    public static long Tantiemes(int owner) => 11 + (owner * 7919L % 97);

    public static void WriteTo(string folder, int owners, int resolutions)
    {
        var all = Enumerable.Range(1, owners).ToList();
        Write(folder, "coproprietaires.csv", "identifiant;type;civilite;nom;prenom;societe;adresse;code_postal;ville;email;mobile;mandataire_commun",
            all.Select(owner => $"{Identifier(owner)};personne;Mme;Orage{owner};Anne;;{owner} rue du Vent;75000;Paris;;;"));
        Write(folder, "lots.csv", "lot;nature;batiment;etage;tantiemes_generaux;proprietaire",
            all.Select(owner => $"{owner};Appartement;A;0;{Weight(owner, owners).ToString(CultureInfo.InvariantCulture)};{Identifier(owner)}"));
        Write(folder, "ordre-du-jour.csv", "numero;titre;projet_de_resolution;majorite;cle;type;groupe_de_concurrence",
            Enumerable.Range(1, resolutions).Select(number => $"{number};Épreuve {number};L'assemblée décide l'épreuve {number}.;24;generale;vote;"));
    }

    // The last owner completes the total to 100 000: an import refuses a key that does not add up.
    private static long Weight(int owner, int owners) =>
        owner < owners ? Tantiemes(owner) : 100_000 - Enumerable.Range(1, owners - 1).Sum(Tantiemes);

    private static void Write(string folder, string name, string heading, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder, name), string.Join("\r\n", [heading, .. lines, ""]), new UTF8Encoding(true));
}
