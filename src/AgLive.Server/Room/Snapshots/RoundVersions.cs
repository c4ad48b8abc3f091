using System.Collections.Concurrent;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Voting;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The Version of snapshots: how many ballots a round has recorded. From the live room, else from the database.</summary>
public sealed class RoundVersions(LiveRounds live, IBallotBox box, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Guid, (long Version, long At)> known = new();
    private readonly ConcurrentDictionary<Guid, long> settled = new();

    public async Task<long> OfAsync(VotingRound? round, CancellationToken cancellation)
    {
        if (round is null)
        {
            return 0;
        }

        if (settled.TryGetValue(round.Id, out var final))
        {
            return final;
        }

        var version = round.State == RoundState.Open
            && await live.ReadAsync(round.AssemblyId, round.Id, cancellation) is { } tally
            ? tally.Events
            : await CountAsync(round, cancellation);

        // Never goes back, even when the room was emptied a moment ago.
        return known.AddOrUpdate(
            round.Id, (version, time.GetTimestamp()), (_, old) => (Math.Max(version, old.Version), time.GetTimestamp())).Version;
    }

    private async Task<long> CountAsync(VotingRound round, CancellationToken cancellation)
    {
        if (known.TryGetValue(round.Id, out var last) && round.State == RoundState.Open && time.GetElapsedTime(last.At) < Fresh)
        {
            return last.Version;
        }

        try
        {
            var count = await box.EventCountAsync(round.Id, cancellation);
            if (round.State != RoundState.Open)
            {
                // No ballot is recorded after the close: the whole room, which asks now, asks the database once.
                settled[round.Id] = Math.Max(count, last.Version);
            }

            return count;
        }
        catch (BallotBoxAwayException)
        {
            return last.Version;
        }
    }
}
