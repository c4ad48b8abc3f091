using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>One point of the agenda in the minutes: its text, its votes, the reserves and the incidents that touch it.</summary>
internal static class ResolutionSections
{
    public static PaperSection Of(MinutesRecord record, Resolution resolution, string narrative) => new(
        resolution.Id.ToString(),
        resolution.Number,
        Fr.Text(Clean(resolution.Title)),
        [
            .. Text(record, resolution),
            .. Narratives.Blocks(narrative),
            .. Votes(record, resolution),
            .. Reserves(record, resolution),
        ])
    {
        HasNoVote = resolution.Majority is null,
    };

    private static IEnumerable<PaperBlock> Text(MinutesRecord record, Resolution resolution)
    {
        var votes = record.Of(resolution).ToList();
        var text = votes is [.., var last] ? last.Round.Text : resolution.Text;
        if (text.Length > 0)
        {
            yield return Quote(text);
        }

        if (resolution.ConvenedText is { } convened)
        {
            yield return Paragraph("Résolution amendée en séance, avant le vote. Texte de la convocation :");
            yield return Quote(convened);
        }
    }

    private static IEnumerable<PaperBlock> Votes(MinutesRecord record, Resolution resolution)
    {
        if (WhyNoVote(record, resolution) is { } none)
        {
            yield return Paragraph(none);
        }

        foreach (var cancelled in record.View.Rounds.Where(round => round.ResolutionId == resolution.Id && round.State == RoundState.Cancelled))
        {
            yield return Paragraph(
                $"Vote ouvert à {Clock(record, cancelled.OpenedAt)} puis annulé, sans effet. Motif : {Clean(cancelled.CancelMotive ?? "")}");
            foreach (var incident in IncidentBlocks.Of(record, cancelled))
            {
                yield return incident;
            }
        }

        var votes = record.Of(resolution).ToList();
        foreach (var vote in votes)
        {
            if (votes.Count > 1)
            {
                yield return Heading(RoundTitle(vote.Round));
            }

            foreach (var block in RoundBlocks.Of(record, resolution, vote, vote == votes[^1]).Concat(IncidentBlocks.Of(record, vote.Round)))
            {
                yield return block;
            }
        }

        if (votes is [.., { Decision.SecondVote: not null }])
        {
            yield return Paragraph("Le second vote n'a pas eu lieu.");
        }

        if (Competitors.StandingOf(record.View.Resolutions, record.View.Rounds, resolution, record.Policy) is { } standing)
        {
            yield return Paragraph($"{standing.Label}. {standing.Sentence}");
        }
    }

    private static string? WhyNoVote(MinutesRecord record, Resolution resolution) => resolution switch
    {
        { Disposition: Disposition.Withdrawn } => $"Point retiré de l'ordre du jour. {Motive(resolution)}",
        { Disposition: Disposition.Postponed } => $"Point reporté à une autre assemblée. {Motive(resolution)}",
        { Majority: null } => "Point d'information, sans vote.",
        _ when record.View.Rounds.All(round => round.ResolutionId != resolution.Id) => "Ce point n'a pas été mis aux voix.",
        _ => null,
    };

    private static string Motive(Resolution resolution) =>
        resolution.DispositionMotive.Length > 0 ? $"Motif : {Clean(resolution.DispositionMotive)}" : "";

    /// <summary>Décret 1967 art. 17: what opposants dictate on the regularity of the decision.</summary>
    private static IEnumerable<PaperBlock> Reserves(MinutesRecord record, Resolution resolution) => record.Reserves
        .Where(reserve => reserve.ResolutionId == resolution.Id)
        .SelectMany(reserve => (PaperBlock[])
        [
            Paragraph($"Réserves formulées par {record.Name(reserve.CoOwnerId)} sur la régularité de la décision :"),
            Quote(reserve.Text),
        ]);
}
