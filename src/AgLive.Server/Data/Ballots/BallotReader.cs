using System.Linq.Expressions;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Ballots;

/// <summary>The readings of the ballot box, the same on both engines.</summary>
internal static class BallotReader
{
    private static readonly Expression<Func<Ballot, StoredBallot>> Stored = ballot => new StoredBallot(
        ballot.VoteId, ballot.RoundId, ballot.CoOwnerId, ballot.Choice, ballot.Weight, ballot.Version, ballot.ByHand, ballot.RecordedAt);

    public static async Task<IReadOnlyList<StoredBallot>> CurrentAsync(AgLiveDb db, Guid roundId, CancellationToken cancellation) =>
        await db.Ballots.Where(ballot => ballot.RoundId == roundId).OrderBy(ballot => ballot.CoOwnerId).Select(Stored).ToListAsync(cancellation);

    public static async Task<T> ReadAsync<T>(
        IDbContextFactory<AgLiveDb> databases, Func<AgLiveDb, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            return await read(db);
        }
        catch (Exception failure) when (DatabaseFailures.IsAway(failure) || DatabaseFailures.IsTransient(failure))
        {
            throw new BallotBoxAwayException("The ballots cannot be read.", failure);
        }
    }
}
