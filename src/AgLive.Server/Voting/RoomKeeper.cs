using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Live;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>
/// Compares the live room with the database while votes are open, and rebuilds what it has lost: emptied, restarted,
/// or a packet dropped on the way. Any node may do it; one at a time spares work.
/// </summary>
public sealed class RoomKeeper(
    IDbContextFactory<AgLiveDb> databases,
    IBallotBox box,
    ILiveRoom room,
    LiveRounds rounds,
    VotingOptions options,
    TimeProvider time,
    ILogger<RoomKeeper> logger) : BackgroundService
{
    private static readonly string Node = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(options.AuditEvery, time);
        do
        {
            try
            {
                await AuditAsync(stoppingToken);
            }
            catch (Exception error) when (error is LiveRoomAwayException or TimeoutException)
            {
                VotingLog.RoomAway(logger, error);
            }
#pragma warning disable CA1031 // The keeper outlives any failure of a database or a room: it is what repairs them.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                VotingLog.AuditFailed(logger, error);
            }
        }
        while (await NextAsync(clock, stoppingToken));
    }

    /// <summary>One audit of every open vote.</summary>
    public async Task AuditAsync(CancellationToken cancellation)
    {
        if (!await room.TryLeadAsync("audit", Node, options.AuditEvery, cancellation))
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var open = await db.Rounds
            .Where(round => round.State == RoundState.Open)
            .Select(round => new { round.AssemblyId, round.Id })
            .ToListAsync(cancellation);
        foreach (var round in open)
        {
            await AuditAsync(round.AssemblyId, round.Id, cancellation);
        }
    }

    private async Task AuditAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        var recorded = await box.EventCountAsync(roundId, cancellation);
        if (await HasAsync(assemblyId, roundId, recorded, cancellation))
        {
            return;
        }

        // What was committed a moment ago may still be on its way: look twice before the whole is read again.
        await Task.Delay(options.RoomBudget, time, cancellation);
        if (!await HasAsync(assemblyId, roundId, recorded, cancellation))
        {
            await rounds.RebuildAsync(assemblyId, roundId, cancellation);
            await room.AnnounceAsync(new RoomChange(assemblyId, Structural: false), cancellation);
        }
    }

    private async Task<bool> HasAsync(Guid assemblyId, Guid roundId, long recorded, CancellationToken cancellation) =>
        await room.ReadAsync(assemblyId, roundId, cancellation) is { } tally && tally.Events >= recorded;

    private static async Task<bool> NextAsync(PeriodicTimer clock, CancellationToken cancellation)
    {
        try
        {
            return await clock.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
