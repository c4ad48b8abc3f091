using AgLive.Server.Data.Ballots;
using AgLive.Server.Live;

namespace AgLive.Server.Voting;

/// <summary>The live room seen from the commands: each word to it is bounded in time and may be lost.</summary>
public sealed class LiveRounds(ILiveRoom room, IBallotBox box, VotingOptions options, ILogger<LiveRounds> logger)
{
    /// <summary>Redis runs a script at a time: bigger packets would hold the votes of others back.</summary>
    private const int PacketSize = 128;

    /// <param name="hasBallots">Forms voted as the round opened: the room is filled with them first.</param>
    public Task StartAsync(Guid assemblyId, Guid? roundId, CancellationToken cancellation, bool hasBallots = false) => (roundId, hasBallots) switch
    {
        (null, _) => Task.CompletedTask,
        ({ } id, true) => BoundedAsync(RebuildAsync(assemblyId, id, cancellation), cancellation),
        ({ } id, false) => BoundedAsync(room.StartAsync(assemblyId, id, cancellation), cancellation),
    };

    public Task StopAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        BoundedAsync(room.StopAsync(assemblyId, roundId, cancellation), cancellation);

    public Task SetGateAsync(Guid assemblyId, Guid roundId, bool closing, CancellationToken cancellation) =>
        BoundedAsync(room.SetGateAsync(assemblyId, roundId, closing, cancellation), cancellation);

    /// <summary>The tally; null when the room has lost it or does not answer.</summary>
    public async Task<LiveTally?> ReadAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        LiveTally? tally = null;
        await BoundedAsync(ReadAsync(), cancellation);
        return tally;

        async Task ReadAsync() => tally = await room.ReadAsync(assemblyId, roundId, cancellation);
    }

    /// <summary>The ballots by owner; null when the room has lost them or does not answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, LiveBallot>?> BallotsAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        IReadOnlyDictionary<Guid, LiveBallot>? ballots = null;
        await BoundedAsync(ReadAsync(), cancellation);
        return ballots;

        async Task ReadAsync() => ballots = await room.BallotsAsync(assemblyId, roundId, cancellation);
    }

    /// <summary>Fills the room from the database. Votes that go on meanwhile converge with it.</summary>
    /// <exception cref="LiveRoomAwayException">The room does not answer.</exception>
    public async Task RebuildAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        var ballots = await box.CurrentAsync(roundId, cancellation);
        foreach (var packet in ballots.Select(LiveFeeder.Live).Chunk(PacketSize))
        {
            await room.ApplyAsync(assemblyId, roundId, packet, cancellation);
        }

        await room.StartAsync(assemblyId, roundId, cancellation);
        VotingLog.Rebuilt(logger, roundId, ballots.Sum(ballot => (long)ballot.Version));
    }

    private async Task BoundedAsync(Task word, CancellationToken cancellation)
    {
        try
        {
            await word.WaitAsync(options.RoomBudget, cancellation);
        }
        catch (Exception error) when (error is LiveRoomAwayException or TimeoutException)
        {
            VotingLog.RoomAway(logger, error);
        }
    }
}
