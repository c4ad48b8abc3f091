using AgLive.Server.Data;
using AgLive.Web;

namespace AgLive.Server.Evidence;

/// <summary>« LISEZMOI.txt »: what the archive is and how to check it, for a judge or an expert who has never seen the program.</summary>
internal static class ReadMe
{
    public static string Of(AssemblyView view) => Fr.Text($"""
        ARCHIVE PROBATOIRE D'UNE ASSEMBLÉE GÉNÉRALE DE COPROPRIÉTAIRES

        Copropriété : {view.Condominium.Name}
        {Line("Adresse", view.Condominium.Address)}Assemblée générale {view.Assembly.Kind}, convoquée pour le {Fr.DateAndTime(view.Assembly.StartsAt, view.Condominium.ZoneId)}
        Séance ouverte : {Instant(view, view.Assembly.OpenedAt)}
        Séance levée : {Instant(view, view.Assembly.EndedAt)}
        Identifiant : {view.Assembly.Id}


        1. À QUOI SERT CE FICHIER

        Cette archive contient tout ce qui permet de recompter les votes de l'assemblée sans le
        logiciel qui les a recueillis, sans sa base de données et sans réseau. Elle a été produite par
        le logiciel AgLive du syndic, à partir de ce qu'il a enregistré pendant la séance.
        La vérification répond à trois questions :
          - ces fichiers sont-ils ceux qui ont été signés ? (manifeste et signature)
          - racontent-ils tous la même histoire ? (journal chaîné, listes, bulletins, présences)
          - les décisions sont-elles celles que donnent les bulletins ? (recompte)


        2. CE QU'ELLE CONTIENT

        assemblee.json         l'assemblée, son ordre du jour, son bureau, les règles de comptage retenues
        proprietaires.jsonl    les copropriétaires et leurs tantièmes par clé
        comptes.jsonl          le nom des personnes qui ont agi, par identifiant de compte
        journal.jsonl          tout ce qui s'est passé, ligne à ligne ; chaque ligne porte l'empreinte de la précédente
        presences.jsonl        arrivées et départs (décret du 17 mars 1967, art. 14)
        pouvoirs.jsonl         mandats de vote (loi du 10 juillet 1965, art. 22)
        formulaires.jsonl      votes par correspondance (loi, art. 17-1 A)
        incidents.jsonl        incidents techniques (décret, art. 17)
        reserves.jsonl         réserves des opposants (décret, art. 17)
        votes/01, 02, …        pour chaque vote, dans l'ordre des ouvertures :
            vote.json          la résolution mise aux voix, la majorité, les totaux
            liste.jsonl        qui pouvait voter et avec combien de voix, figé à l'ouverture
            bulletins.jsonl    le bulletin de chacun à la clôture, avec l'empreinte de son reçu
            evenements.jsonl   chaque bulletin enregistré, y compris ceux qu'un autre a remplacés
            decision.json      le décompte et la décision (absent d'un vote annulé avant sa clôture)
        documents/             les documents notifiés ou établis, les formulaires reçus
        documents.jsonl        leur liste et leurs empreintes
        certificat.pem         le certificat dont la clé a signé le manifeste
        manifeste.json         la liste des fichiers ci-dessus, leur taille et leur empreinte SHA-256
        manifeste.p7s          la signature du manifeste (CMS, RFC 5652)

        Les instants sont en microsecondes depuis le 1er janvier 1970, 0 h UTC.
        N'y figurent pas : mots de passe, codes, adresses électroniques, téléphones, tracé des
        signatures (leur empreinte seule), instructions des mandants, formulaires retirés avant la séance.


        3. COMMENT LA VÉRIFIER

        Avec le logiciel, sur n'importe quel ordinateur :

            aglive verify ARCHIVE.zip

        Il répond « Archive conforme » ou nomme chaque désaccord. Le format est public : il est décrit
        dans le fichier docs/EVIDENCE.md du logiciel, assez précisément pour écrire un autre programme.

        Sans le logiciel, la signature se vérifie ainsi, dans le dossier où l'archive est décompressée :

            openssl cms -verify -binary -inform DER -in manifeste.p7s -content manifeste.json \
                -CAfile certificat.pem -purpose any -out /dev/null

        puis l'empreinte de chaque fichier (sha256sum) se compare à celle du manifeste.


        4. CE QUE LA VÉRIFICATION NE PEUT PAS DIRE

        Elle ne dit pas à qui appartient la clé qui a signé : comparez l'empreinte du certificat, que
        la commande affiche, à celle que le syndic a publiée, et au sceau des documents déjà remis.
        Qui détient cette clé et toute la base pourrait fabriquer une autre archive cohérente. Les reçus
        que les votants ont conservés, les documents déjà notifiés et l'empreinte des bulletins la
        démentiraient :

            aglive verify ARCHIVE.zip recu-resolution-….json

        """).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Line(string label, string value) => value.Length > 0 ? $"{label} : {value}\n" : "";

    private static string Instant(AssemblyView view, DateTimeOffset? at) =>
        at is { } known ? Fr.DateAndTime(known, view.Condominium.ZoneId) : "non";
}
