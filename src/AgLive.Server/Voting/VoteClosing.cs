using AgLive.Domain;
using AgLive.Domain.Majorities;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>
/// Closes a vote and decides it in one transaction: a ballot counts if and only if it was committed before. The gate and
/// the drain before it only keep a busy room from making the close wait.
/// </summary>
public sealed class VoteClosing(
    AssemblyTransactions transactions, BallotQueue queue, LiveRounds live, VotingOptions options, TimeProvider time)
{
    /// <summary>Closing a closed vote again, by another console, changes nothing and is no error.</summary>
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, CloseVote command, CancellationToken cancellation)
    {
        await live.SetGateAsync(command.AssemblyId, command.RoundId, closing: true, cancellation);
        try
        {
            await queue.DrainAsync(options.DrainBudget, time, cancellation);
            return await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(CloseVote),
                command,
                work => CloseAsync(work, command.RoundId, cancellation),
                cancellation);
        }
        finally
        {
            await live.SetGateAsync(command.AssemblyId, command.RoundId, closing: false, CancellationToken.None);
        }
    }

    private static async Task<Refusal?> CloseAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        var locked = await RoundClosing.LockAsync(work, roundId, cancellation);
        if (locked is null)
        {
            return new Refusal(RefusalCode.RoundUnknown);
        }

        var round = locked.Round;
        if (round.State != RoundState.Open)
        {
            return round.State == RoundState.Closed ? null : new Refusal(RefusalCode.RoundClosed);
        }

        var roll = FrozenRolls.Restore(round, FrozenRolls.PolicyOf(work.Assembly), locked.Roll);
        var decision = Majority.Decide(
            roll, round.Rule, locked.Ballots.ToDictionary(ballot => FrozenRolls.IdOf(ballot.CoOwnerId), ballot => ballot.Choice));
        round.State = RoundState.Closed;
        round.ClosedAt = work.Now;
        round.DecisionJson = FrozenRolls.Write(decision);
        round.ResultHash = ResultHash.Of(locked.Ballots, round.DecisionJson);
        work.Journal(JournalKinds.VoteClosed, new
        {
            roundId,
            resolutionId = round.ResolutionId,
            decision = round.DecisionJson,
            resultHash = round.ResultHash,
            ballots = locked.Ballots.Select(ballot => new { ballot.CoOwnerId, choice = ChoiceWords.Of(ballot.Choice), ballot.Weight, ballot.Version }),
        });
        return null;
    }
}
