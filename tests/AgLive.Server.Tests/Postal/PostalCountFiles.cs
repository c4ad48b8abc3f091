using AgLive.Server.Tests.Import;

namespace AgLive.Server.Tests.Postal;

/// <summary>Twenty-four owners, P1 with 10 voix to P24 with 240: 3 000 in all.</summary>
internal static class PostalCountFiles
{
    public const int Owners = 24;

    public static long Voix(int owner) => owner * 10;

    public static TilleulsFiles Files => new()
    {
        Owners = "identifiant;type;nom;email\n" + string.Join('\n', Enumerable.Range(1, Owners).Select(at => $"P{at};personne;Nom{Letter(at)};p{at}@example.org")),
        Lots = "lot;proprietaire;tantiemes_generaux\n" + string.Join('\n', Enumerable.Range(1, Owners).Select(at => $"{at};P{at};{Voix(at)}")),
        Agenda = """
            numero;titre;projet_de_resolution;majorite;cle;type
            1;Élection du président de séance;Élit ______ (candidature en séance).;24;generale;election
            2;Budget;L'assemblée adopte le budget.;24;generale;vote
            3;Ravalement;L'assemblée ravale la façade.;25;generale;vote
            4;Digicode;L'assemblée remplace le digicode.;24;generale;vote
            5;Vélos;L'assemblée crée un local à vélos.;24;generale;vote
            6;Toiture;L'assemblée refait la toiture.;25;generale;vote
            """,
    };

    private static char Letter(int at) => (char)('A' + at);
}
