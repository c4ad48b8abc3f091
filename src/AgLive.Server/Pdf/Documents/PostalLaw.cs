using AgLive.Web;

namespace AgLive.Server.Pdf.Documents;

/// <summary>The texts the model of the arrêté du 2 juillet 2020 reproduces; none may be taken off a form (its art. 1).</summary>
internal static class PostalLaw
{
    public static readonly string Model = Fr.Text(
        "Établi selon le modèle fixé par l'arrêté du 2 juillet 2020 (NOR JUSC2016025A) pour l'application du deuxième alinéa de l'article 17-1 A de la loi n° 65-557 du 10 juillet 1965. "
        + "Les zones grisées sont remplies par l'organisateur de l'assemblée générale.");

    public static readonly IReadOnlyList<(string Article, string Text)> Articles =
    [
        ("Loi du 10 juillet 1965, article 17-1 A, alinéa 2",
            "Les copropriétaires peuvent, par ailleurs, voter par correspondance avant la tenue de l'assemblée générale, au moyen d'un formulaire établi conformément à un modèle fixé par arrêté. "
            + "Si la résolution objet du vote par correspondance est amendée en cours d'assemblée générale, le votant par correspondance ayant voté favorablement est assimilé à un copropriétaire défaillant pour cette résolution."),
        ("Décret du 17 mars 1967, article 9, alinéa 2",
            "Le formulaire de vote par correspondance mentionné au deuxième alinéa de l'article 17-1 A de la loi du 10 juillet 1965 est joint à la convocation."),
        ("Décret du 17 mars 1967, article 9 bis",
            "Pour être pris en compte lors de l'assemblée générale, le formulaire de vote par correspondance est réceptionné par le syndic au plus tard trois jours francs avant la date de la réunion. "
            + "Lorsque le formulaire de vote est transmis par courrier électronique à l'adresse indiquée par le syndic, il est présumé réceptionné à la date de l'envoi."),
        ("Décret du 17 mars 1967, article 14, alinéas 1 à 4",
            "Il est tenu une feuille de présence, pouvant comporter plusieurs feuillets, qui indique les nom et domicile de chaque copropriétaire ou associé : "
            + "1° Présent physiquement ou représenté ; "
            + "2° Participant à l'assemblée générale par visioconférence, par audioconférence ou par un autre moyen de communication électronique ; "
            + "3° Ayant voté par correspondance avec mention de la date de réception du formulaire par le syndic."),
        ("Décret du 17 mars 1967, article 14-1",
            "Au moment du vote, le formulaire de vote par correspondance n'est pas pris en compte lorsque le copropriétaire, l'associé ou leur mandataire est présent à l'assemblée générale, "
            + "quelle que soit la date à laquelle a été établi ou reçu le formulaire de vote par correspondance ou le mandat avec délégation de vote, y compris en cas de délégation de vote sans désignation d'un mandataire."),
        ("Décret du 17 mars 1967, article 17, alinéa 3",
            "Il comporte, sous l'intitulé de chaque question inscrite à l'ordre du jour, le résultat du vote. "
            + "Il précise les noms et nombre de voix des copropriétaires ou associés qui se sont opposés à la décision, qui se sont abstenus, ou qui sont assimilés à des copropriétaires défaillants en application du deuxième alinéa de l'article 17-1 A de la loi du 10 juillet 1965."),
    ];
}
