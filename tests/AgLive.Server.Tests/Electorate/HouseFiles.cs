using AgLive.Server.Tests.Import;

namespace AgLive.Server.Tests.Electorate;

/// <summary>Small copropriétés as their syndic exports them, with the facts of the law that change who counts.</summary>
internal static class HouseFiles
{
    /// <summary>
    /// 1 000 tantièmes: the syndicate 100, a majority owner M 520, an HLM body H 130 (70 of the 100 of the lift), a debtor D 100,
    /// A 80, B 70. Nobody but the syndicate shares in the courtyard.
    /// </summary>
    public static TilleulsFiles Everything => new()
    {
        Owners = """
            identifiant;type;nom;societe;mandataire_commun
            S;syndicat;;;
            M;societe;Majeure;SCI MAJEURE;
            H;hlm;;OPH VALOIS;
            D;personne;Durand;;
            A;indivision;Abadie;;
            B;personne;Blanc;;
            """,
        Lots = """
            lot;proprietaire;tantiemes_generaux;ascenseur;cour;syndicat_secondaire
            1;S;100;;1000;
            2;M;520;20;;
            3;H;130;70;;Tour
            4;D;100;;;Tour
            5;A;80;10;;Tour
            6;B;70;;;
            """,
        Agenda = """
            numero;titre;projet_de_resolution;majorite;cle;type;debiteur
            1;Élection du président de séance;Élit ______ (candidature en séance).;24;generale;election;
            2;Désignation du syndic;L'assemblée désigne le syndic.;25;generale;vote;
            3;Saisie du lot 4;L'assemblée autorise la saisie du lot 4.;24;generale;vote;D
            4;Cabine de l'ascenseur;L'assemblée remplace la cabine.;25;ascenseur;vote;
            5;Règlement de copropriété;L'assemblée modifie le règlement.;26;generale;vote;
            6;Pavés de la cour;L'assemblée refait les pavés.;24;cour;vote;
            """,
    };

    /// <summary>Two owners, 700 and 300: arts. 41-13 to 41-16.</summary>
    public static TilleulsFiles TwoOwners => new()
    {
        Owners = "identifiant;type;nom\nA;personne;Abadie\nB;personne;Blanc",
        Lots = "lot;proprietaire;tantiemes_generaux\n1;A;700\n2;B;300",
        Agenda = """
            numero;titre;projet_de_resolution;majorite;cle;type
            1;Élection du président de séance;Élit ______ (candidature en séance).;24;generale;election
            2;Budget;L'assemblée adopte le budget.;24;generale;vote
            3;Ravalement;L'assemblée ravale.;25;generale;vote
            """,
    };

    /// <summary>Ten owners of 100, one of them the syndic's own, and two competing quotes.</summary>
    public static TilleulsFiles Ten => new()
    {
        Owners = "identifiant;type;nom\n" + string.Join('\n', Enumerable.Range(1, 10).Select(at => $"P{at};personne;Nom{Letter(at)}")),
        Lots = "lot;proprietaire;tantiemes_generaux\n" + string.Join('\n', Enumerable.Range(1, 10).Select(at => $"{at};P{at};100")),
        Agenda = """
            numero;titre;projet_de_resolution;majorite;cle;type;groupe_de_concurrence
            1;Élection du président de séance;Élit ______ (candidature en séance).;24;generale;election;
            2.1;Ravalement, devis A;L'assemblée retient le devis A.;25;generale;competition;2
            2.2;Ravalement, devis B;L'assemblée retient le devis B.;25;generale;competition;2
            """,
    };

    private static char Letter(int at) => (char)('A' + at);
}
