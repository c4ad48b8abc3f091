using AgLive.Domain.Contesting;
using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>
/// One vote in the minutes (décret 1967 art. 17 al. 3): its majority, the count, who must be named with his voix, the arithmetic,
/// the decision. Every figure is that of the decision stored at the close; the words of the law are the Domain's.
/// </summary>
internal static class RoundBlocks
{
    /// <param name="isLast">No second vote follows: what it decides is the decision that may be contested.</param>
    public static IEnumerable<PaperBlock> Of(MinutesRecord record, Resolution resolution, RecordedRound vote, bool isLast)
    {
        var (round, explained) = (vote.Round, vote.Explained);
        yield return Paragraph($"{explained.Name}{Key(record, resolution)}. {explained.Asks}");
        yield return Table($"Vote de la résolution n° {resolution.Number}, {RoundTitle(round).ToLowerInvariant()}", Count(vote.Decision.Tally));
        foreach (var named in Named(record, vote, isLast))
        {
            yield return named;
        }

        foreach (var test in explained.Tests.Concat(explained.SecondVoteTests))
        {
            yield return Small($"{test.Comparison.Sentence} {test.Sentence}");
        }

        foreach (var note in Notes(record, vote))
        {
            yield return Small(note);
        }

        yield return new PaperBlock(PaperBlockKind.Verdict, Fr.Text(Numbered(vote.Decision.Sentence, resolution.Number)));
        if (vote.Decision.SecondVote is { } opened)
        {
            yield return Paragraph(opened.Sentence);
        }

        yield return Small(Times(record, round));
        if (vote.Root.Length > 0)
        {
            yield return new PaperBlock(PaperBlockKind.Fingerprint, Fr.Text("Empreinte des bulletins de ce vote (racine de l'arbre, SHA-256)"), null, vote.Root);
        }
    }

    /// <summary>« , clé Ascenseur A »; nothing for the general key.</summary>
    private static string Key(MinutesRecord record, Resolution resolution) =>
        record.View.Registry.Keys.FirstOrDefault(key => key.Id == resolution.AllocationKeyId) is { } key && key.Code != AllocationKey.General
            ? $", clé « {Clean(key.Label)} »"
            : "";

    private static PaperTable Count(Tally tally)
    {
        return new PaperTable(
            [new("Réponse", 60), new("Votants", 18, IsFigure: true), new("Voix", 22, IsFigure: true)],
            [
                Row("Pour", tally.Pour),
                Row("Contre", tally.Contre),
                Row("Abstention", tally.Abstention),
                Row("N'ont pas pris part au vote", tally.NotVoting),
                Row("Défaillants", tally.Defaulting),
            ],
            ["Tous les copropriétaires", Fr.Number(tally.MemberCount), Fr.Number(tally.TotalVoix)]);

        static IReadOnlyList<PaperCell> Row(string answer, TallyLine line) => [answer, Fr.Number(line.Heads), Fr.Number(line.Voix)];
    }

    /// <summary>Whom the décret has named, each group under what it counted as.</summary>
    private static IEnumerable<PaperBlock> Named(MinutesRecord record, RecordedRound vote, bool isLast)
    {
        var owners = vote.Explained.Owners;
        var opponents = isLast ? Opponents.Of(vote.Decision, record.Policy) : [];
        if (opponents.Count > 0 && !vote.Decision.Adopted)
        {
            yield return Group("Opposants à la décision de rejet, ont voté pour", owners.Where(owner => owner.Line == Line.Pour));
        }

        foreach (var (label, group) in new[]
        {
            (vote.Decision.Adopted && isLast ? "Opposants, ont voté contre" : "Ont voté contre", owners.Where(owner => owner.Line == Line.Contre)),
            ("Se sont abstenus", owners.Where(owner => owner.Line == Line.Abstention)),
            ("Défaillants, pour avoir voté favorablement par correspondance sur une résolution amendée (loi art. 17-1 A al. 2)", By(CountReason.FormForOldText)),
            ("Défaillants, leur formulaire ne portant aucun choix qui vaille pour ce vote", By(CountReason.FormWithoutChoice)),
            ("Défaillants, représentés par le débiteur qui ne peut pas voter pour eux (loi art. 19-2)", By(CountReason.HeldByDebtor)),
            ("Empêchés de voter par un incident technique (décret art. 17)", By(CountReason.TechnicalIncident)),
            ("Réputés pour sans bulletin, selon la règle de comptage de l'assemblée", By(CountReason.DeemedPour)),
            ("N'ont pas pris part au vote", owners.Where(owner => owner.Reason is CountReason.Silent or CountReason.TookBack)),
        })
        {
            if (group.Any())
            {
                yield return Group(label, group);
            }
        }

        if (By(CountReason.Absent).ToList() is { Count: > 0 } absent)
        {
            yield return Paragraph(
                $"Absents et défaillants, nommés à la feuille de présence : {Domain.FrenchNumbers.CoOwners(absent.Count)}, {Fr.Voix(absent.Sum(owner => owner.Voix))}.");
        }

        PaperBlock Group(string label, IEnumerable<CountedOwner> those) =>
            Paragraph($"{label} : {Weighted(record, those.Select(owner => (owner.Id, owner.Voix)))}.");

        IEnumerable<CountedOwner> By(CountReason reason) => owners.Where(owner => owner.Reason == reason);
    }

    private static IEnumerable<string> Notes(MinutesRecord record, RecordedRound vote)
    {
        if (vote.Explained.Reduction is { } reduction)
        {
            yield return reduction;
        }

        foreach (var left in vote.Explained.LeftOut.GroupBy(owner => owner.Reason))
        {
            yield return left.Key == LeftOutReason.OutOfKey
                ? $"{Domain.FrenchNumbers.CoOwners(left.Count())} : {LeftOutOwner.Words(left.Key)}."
                : $"Hors du décompte : {string.Join(", ", left.Select(owner => record.Name(FrozenRolls.GuidOf(owner.Id))))}, {LeftOutOwner.Words(left.Key)}.";
        }

        foreach (var reading in vote.Explained.Readings)
        {
            yield return $"Lecture retenue : {reading.Sentence}";
        }

        foreach (var hand in vote.ByHand.GroupBy(trail => (trail.Motive, trail.Witness)))
        {
            yield return $"Bulletins saisis par le syndic : {string.Join(", ", hand.Select(trail => record.Name(trail.CoOwnerId)))}. "
                + $"Motif : {Clean(hand.Key.Motive ?? "")}. Témoin : {Clean(hand.Key.Witness ?? "")}.";
        }
    }

    private static string Times(MinutesRecord record, VotingRound round) =>
        $"Vote ouvert à {Clock(record, round.OpenedAt)}, clos à {Clock(record, round.ClosedAt!.Value)}"
        + (round.ProclaimedAt is { } told ? $", résultat proclamé à {Clock(record, told)}." : ", résultat non proclamé.");

    /// <summary>« La résolution n° 7.1 est adoptée… ».</summary>
    private static string Numbered(string sentence, string number) =>
        sentence.StartsWith("La résolution ", StringComparison.Ordinal) ? $"La résolution n° {number} {sentence["La résolution ".Length..]}" : sentence;
}
