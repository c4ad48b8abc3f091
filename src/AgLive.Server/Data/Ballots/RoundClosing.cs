using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Ballots;

/// <summary>
/// The end of a round, inside the transaction of a command. A ballot counts if and only if its transaction committed before
/// this lock was taken; a batch that comes later finds the round closed.
/// </summary>
public sealed class RoundClosing(IEngineDialect dialect)
{
    /// <summary>
    /// Closes an open round of the work's assembly, waiting for the ballots in flight. After it, <see cref="AssemblyWork.Now"/> is
    /// the instant of the close, later than that of every ballot, and the round tracked by the work's context is up to date.
    /// </summary>
    /// <returns>False when there is no such open round: somebody else was first.</returns>
    public async Task<bool> TryCloseAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation = default)
    {
        var open = await LockAsync(work, roundId, cancellation);
        var closed = await open.ExecuteUpdateAsync(
            set => set.SetProperty(round => round.State, RoundState.Closed).SetProperty(round => round.ClosedAt, work.Now), cancellation);
        return closed == 1 && await ReloadAsync(work, roundId, cancellation);
    }

    /// <summary>Cancels an open round: same lock, same promise; its ballots stay in the trail and count for nothing.</summary>
    /// <inheritdoc cref="TryCloseAsync" path="/returns"/>
    public async Task<bool> TryCancelAsync(AssemblyWork work, Guid roundId, string motive, CancellationToken cancellation = default)
    {
        var open = await LockAsync(work, roundId, cancellation);
        var cancelled = await open.ExecuteUpdateAsync(
            set => set
                .SetProperty(round => round.State, RoundState.Cancelled)
                .SetProperty(round => round.ClosedAt, work.Now)
                .SetProperty(round => round.CancelMotive, motive),
            cancellation);
        return cancelled == 1 && await ReloadAsync(work, roundId, cancellation);
    }

    /// <summary>The current ballots, in the order of co-owner ids, withdrawn ones included; final once the round is closed in this transaction.</summary>
    public static Task<IReadOnlyList<StoredBallot>> BallotsAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation = default) =>
        BallotReader.CurrentAsync(work.Db, roundId, cancellation);

    private async Task<IQueryable<VotingRound>> LockAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        await dialect.LockRoundAsync(work.Db, roundId, cancellation);
        work.Now = await dialect.NowAsync(work.Db, cancellation);
        var assemblyId = work.Assembly.Id;
        return work.Db.Rounds.Where(round => round.Id == roundId && round.AssemblyId == assemblyId && round.State == RoundState.Open);
    }

    private static async Task<bool> ReloadAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        if (work.Db.Rounds.Local.FindEntry(roundId) is { } tracked)
        {
            await tracked.ReloadAsync(cancellation);
        }

        return true;
    }
}
