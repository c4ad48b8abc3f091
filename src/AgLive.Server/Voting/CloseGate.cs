namespace AgLive.Server.Voting;

/// <summary>
/// Around the transaction of a close: every node stops admitting votes to the round, and this one lets those it had taken in
/// go through. It keeps a busy room from making the close wait; the lock of the round is what decides.
/// </summary>
public sealed class CloseGate(BallotQueue queue, LiveRounds live, VotingOptions options, TimeProvider time)
{
    public async Task<T> RunAsync<T>(Guid assemblyId, Guid roundId, Func<Task<T>> close, CancellationToken cancellation)
    {
        await live.SetGateAsync(assemblyId, roundId, closing: true, cancellation);
        try
        {
            await queue.DrainAsync(options.DrainBudget, time, cancellation);
            return await close();
        }
        finally
        {
            await live.SetGateAsync(assemblyId, roundId, closing: false, CancellationToken.None);
        }
    }
}
