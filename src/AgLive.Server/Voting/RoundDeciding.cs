using AgLive.Domain;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Closes a round and decides it, inside the transaction of a command: a ballot counts if and only if it was committed before.</summary>
public sealed class RoundDeciding(RoundClosing closing)
{
    /// <summary>A round that is closed already stays as it was, and is no error.</summary>
    public async Task<Refusal?> CloseAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        var policy = StoredPolicy.Of(work.Assembly);
        if (policy.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var first = await closing.TryCloseAsync(work, roundId, cancellation);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(
            known => known.Id == roundId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (round is null)
        {
            return new Refusal(RefusalCode.RoundUnknown);
        }

        if (!first)
        {
            return round.State == RoundState.Closed ? null : new Refusal(RefusalCode.RoundClosed);
        }

        var ballots = await RoundClosing.BallotsAsync(work, roundId, cancellation);
        await PreventedVotes.SettleAsync(work, round, ballots, cancellation);
        var rows = await work.Db.RollRows.AsNoTracking().Where(row => row.RoundId == roundId).ToListAsync(cancellation);
        var decision = HeldVotes.Of(
            round,
            policy.Value,
            rows,
            ballots.Select(ballot => (ballot.CoOwnerId, ballot.Choice)),
            await FirstVotes.ByFormAsync(work.Db, round, cancellation)).Decide();
        round.DecisionJson = FrozenRolls.Write(decision);
        round.ResultHash = ResultHash.Of(ballots, round.DecisionJson);
        Tell(work, round, rows, ballots);
        return null;
    }

    private static void Tell(AssemblyWork work, VotingRound round, List<RollRow> rows, IReadOnlyList<StoredBallot> ballots) =>
        work.Journal(JournalKinds.VoteClosed, new
        {
            roundId = round.Id,
            round.ResolutionId,
            decision = round.DecisionJson,
            round.ResultHash,
            ballotsRoot = BallotTree.Root(ballots),
            ballots = ballots.Select(ballot => new
            {
                ballot.CoOwnerId,
                choice = ChoiceWords.Of(ballot.Choice),
                ballot.Weight,
                ballot.Version,
                ballot.ByHand,
            }).ToArray(),
            roll = rows.Where(row => row.Participation != Participation.Absent || row.Remark != RollRemark.None)
                .OrderBy(row => row.CoOwnerId)
                .Select(row => new { row.CoOwnerId, row.Participation, row.Remark }).ToArray(),
        });
}
