using AgLive.Server.Tests.Import;

namespace AgLive.Server.Tests.Evidence;

/// <summary>
/// 2 000 tantièmes: the syndicate 200, a majority owner M 1 040, an HLM body H 260, a debtor D 200, three who come, A, B and C, one
/// who gives his proxy, E, and three who vote by correspondence, P1 to P3.
/// </summary>
internal static class EvidenceFiles
{
    public static TilleulsFiles Files => new()
    {
        Owners = """
            identifiant;type;nom;societe;email
            S;syndicat;;;
            M;societe;Majeure;SCI MAJEURE;m@example.org
            H;hlm;;OPH VALOIS;h@example.org
            D;personne;Durand;;d@example.org
            A;personne;L'Hostis;;a@example.org
            B;personne;Cœuré;;b@example.org
            C;personne;Weiß;;c@example.org
            E;personne;Éloi;;e@example.org
            P1;personne;Abadie;;p1@example.org
            P2;personne;Blanc;;p2@example.org
            P3;personne;Caron;;p3@example.org
            """,
        Lots = """
            lot;proprietaire;tantiemes_generaux;ascenseur
            1;S;200;
            2;M;1040;20
            3;H;260;70
            4;D;200;
            5;A;60;10
            6;B;50;
            7;C;40;
            8;E;30;
            9;P1;50;
            10;P2;40;
            11;P3;30;
            """,
        Agenda = """
            numero;titre;projet_de_resolution;majorite;cle;type;debiteur
            1;Élection du président de séance;Élit ______ (candidature en séance).;24;generale;election;
            2;Désignation du syndic;L'assemblée désigne le syndic.;25;generale;vote;
            3;Saisie du lot 4;L'assemblée autorise la saisie du lot 4.;24;generale;vote;D
            4;Cabine de l'ascenseur;L'assemblée remplace la cabine.;25;ascenseur;vote;
            5;Règlement de copropriété;L'assemblée modifie le règlement.;26;generale;vote;
            6;Local à vélos;L'assemblée crée un local à vélos.;25;generale;vote;
            7;Budget;L'assemblée adopte le budget.;24;generale;vote;
            8;Vente de la loge;L'assemblée vend la loge.;unanimite;generale;vote;
            """,
    };
}
