using AgLive.Domain.Policies;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>The end of the minutes: comings and goings, what happened outside the votes, the end, the technical annex, the law.</summary>
internal static class ClosingSections
{
    /// <summary>Loi du 10 juillet 1965 art. 42 al. 2: a notification that does not reproduce it makes no time run (décret 1967 art. 18).</summary>
    public const string Article42 =
        "Les actions en contestation des décisions des assemblées générales doivent, à peine de déchéance, être introduites par les copropriétaires opposants ou défaillants "
        + "dans un délai de deux mois à compter de la notification du procès-verbal d'assemblée, sans ses annexes. "
        + "Cette notification est réalisée par le syndic dans le délai d'un mois à compter de la tenue de l'assemblée générale.";

    /// <summary>Null when nobody came late nor left early.</summary>
    public static PaperSection? Movements(MinutesRecord record)
    {
        var all = AgLive.Server.Minutes.Movements.Of(record).Where(one => !one.IsBeforeFirstVote).ToList();
        return all.Count == 0 ? null : new PaperSection("", "", "Arrivées et départs",
        [
            Table("Arrivées et départs en cours de séance", new PaperTable(
                [new("Copropriétaire", 42), new("Mouvement", 18), new("Moment", 40)],
                [.. all.Select(one => (IReadOnlyList<PaperCell>)[one.Name, one.IsArrival ? "Arrivée" : "Départ", Fr.Text(one.When)])])),
        ]);
    }

    public static PaperSection? Incidents(MinutesRecord record)
    {
        List<PaperBlock> blocks =
        [
            .. record.Suspensions.Select(one => Paragraph(
                $"Séance suspendue de {Clock(record, one.From)}{(one.To is { } to ? $" à {Clock(record, to)}" : "")}{(one.Reason.Length > 0 ? $" : {Clean(one.Reason)}" : "")}.")),
            .. IncidentBlocks.OfSession(record),
        ];
        return blocks.Count == 0 ? null : new PaperSection("", "", "Suspensions et incidents", blocks);
    }

    public static PaperSection End(MinutesRecord record, string narrative) => new(Narratives.Closing, "", "Fin de la séance",
    [
        .. Narratives.Blocks(narrative),
        Paragraph(record.View.Assembly.EndedAt is { } ended
            ? $"La séance est levée le {Fr.DateAndTime(ended, record.Zone)}."
            : "La séance n'est pas levée : ce document n'est qu'un aperçu."),
    ]);

    public static PaperSection Annex(MinutesRecord record)
    {
        var policy = record.Policy;
        return new PaperSection("", "", "Annexe technique",
        [
            Paragraph(RetainedReadings.Sentence(policy)),
            .. RetainedReadings.Departures(policy).Select(taken => Small($"{taken.Point.Title} : {taken.Reading.Label}. {taken.Reading.Meaning} ({taken.Point.Article}).")),
            Small("Les chiffres viennent des décisions enregistrées à la clôture de chaque vote. Chaque copropriétaire peut vérifier, avec son reçu, que son bulletin est compté sous l'empreinte imprimée à la suite du résultat."),
            .. record.JournalHash.Length > 0
                ? [new PaperBlock(PaperBlockKind.Fingerprint, Fr.Text("Empreinte du journal de l'assemblée à la levée de la séance (SHA-256)"), null, record.JournalHash)]
                : Array.Empty<PaperBlock>(),
        ]);
    }

    public static PaperSection Law() => new("", "", "Délai de contestation",
    [
        Paragraph("Loi du 10 juillet 1965, article 42, alinéa 2 :"),
        Quote(Article42),
    ]);
}
