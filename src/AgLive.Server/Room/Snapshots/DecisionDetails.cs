using System.Collections.Concurrent;
using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Explanations of closed rounds: the figures for everybody, who counted as what for the operators.</summary>
public sealed class DecisionDetails(RoundRolls rolls, IBallotBox box, IDbContextFactory<AgLiveDb> databases)
{
    /// <summary>Members up to which a console snapshot carries who counted as what.</summary>
    public const int Inline = 300;

    private const int Remembered = 256;

    /// <summary>A closed round never changes, and finding what weighed decides it a dozen times: done once.</summary>
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<ReadingEffect>> readings = new();

    /// <summary>What everybody may know, whatever the number of members: no name, no vote.</summary>
    public DecisionDetail Figures(AssemblyView view, VotingRound round, IReadOnlyCollection<RollRow> rows)
    {
        var decision = FrozenRolls.DecisionOf(round)!;
        var vote = HeldVotes.In(view, round, rows, Ballots(decision.Tally));
        return DetailWords.Of(
            Explanation.Figures(vote, decision) with { Readings = Readings(round, vote, decision) }, decision.Tally.MemberCount, null);
    }

    /// <summary>All of it. Reads the ballots of the round.</summary>
    public async Task<DecisionDetail> OfAsync(AssemblyView view, VotingRound round, CancellationToken cancellation)
    {
        var rows = await rolls.RowsAsync(view, round, cancellation);
        var ballots = await box.CurrentAsync(round.Id, cancellation);
        var decision = FrozenRolls.DecisionOf(round)!;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var vote = HeldVotes.In(
            view,
            round,
            rows,
            ballots.Select(ballot => (ballot.CoOwnerId, ballot.Choice)),
            await FirstVotes.ByFormAsync(db, round, cancellation));
        return DetailWords.Of(Explanation.Of(vote, decision), decision.Tally.MemberCount, new DetailNames(view, round, ByHand(ballots)));
    }

    /// <summary>The owners whose ballot that stands was entered by the syndic.</summary>
    public static IReadOnlySet<Guid> ByHand(IEnumerable<StoredBallot> ballots) =>
        ballots.Where(ballot => ballot.ByHand && ballot.Choice != Choice.Withdrawn).Select(ballot => ballot.CoOwnerId).ToHashSet();

    public async Task<ExplainedRound> ExplainAsync(AssemblyView view, VotingRound round, CancellationToken cancellation)
    {
        var resolution = view.Resolutions.First(item => item.Id == round.ResolutionId);
        var decision = FrozenRolls.DecisionOf(round)!;
        return new ExplainedRound(
            round.Id,
            resolution.Id,
            resolution.Number,
            resolution.Title,
            RoundWords.SecondVote(round.Rule),
            decision.Sentence,
            decision.SecondVote?.Sentence,
            await OfAsync(view, round, cancellation));
    }

    /// <summary>
    /// The ballots as the tally tells them: enough to weigh a reading, but for a silence deemed pour, which is not told
    /// from a ballot pour.
    /// </summary>
    private static IEnumerable<(Guid CoOwnerId, Choice Choice)> Ballots(Tally tally) =>
        from line in new[] { (tally.Pour, Choice.Pour), (tally.Contre, Choice.Contre), (tally.Abstention, Choice.Abstention) }
        from id in line.Item1.Ids
        select (FrozenRolls.GuidOf(id), line.Item2);

    private IReadOnlyList<ReadingEffect> Readings(VotingRound round, HeldVote vote, Decision decision)
    {
        if (readings.Count > Remembered)
        {
            readings.Clear();
        }

        return readings.GetOrAdd(round.Id, _ => Explanation.Of(vote, decision).Readings);
    }
}
