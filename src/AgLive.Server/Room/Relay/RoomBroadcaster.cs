using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using AgLive.Server.Data;
using AgLive.Server.Live;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR;

namespace AgLive.Server.Room.Relay;

/// <summary>
/// The one class that tells browsers anything. It hears that something changed, looks at the database, and sends the whole
/// snapshot to the connections of this node: at most 10, 5 or 2 times a second by size, and only when it differs.
/// Without any announcement it looks every second, so that nodes stay in step without Redis.
/// </summary>
public sealed class RoomBroadcaster(
    IHubContext<AssemblyHub, IAssemblyClient> hub,
    LocalConnections connections,
    AssemblyViews views,
    RoomSnapshots snapshots,
    RoundVersions versions,
    ILiveRoom room,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<RoomBroadcaster> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConsoleEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SendBudget = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Guid, RoomPulse> pulses = new();

    /// <summary>Tells the devices of these accounts, on every node, to fetch their own part again.</summary>
    public Task PokeAsync(IReadOnlyCollection<Guid> accounts) => TellAsync(accounts, client => client.personal());

    /// <summary>« Relancer »: calls these accounts back to their ballot, on every node.</summary>
    public Task NudgeAsync(IReadOnlyCollection<Guid> accounts, NudgeNotice notice) => TellAsync(accounts, client => client.nudge(notice));

    private async Task TellAsync(IReadOnlyCollection<Guid> accounts, Func<IAssemblyClient, Task> word)
    {
        if (accounts.Count == 0)
        {
            return;
        }

        var users = accounts.Select(account => account.ToString()).ToList();
        if (!await TrySendAsync(word(hub.Clients.Users(users))))
        {
            var here = connections.All.Where(connection => accounts.Contains(connection.AccountId));
            await Task.WhenAll(here.Select(connection => TrySendAsync(word(hub.Clients.Client(connection.Id)))));
        }
    }

    /// <summary>The node stops: each device gets its own delay, so that they do not all come back at once.</summary>
    public async Task SayMovingAsync(TimeSpan spread)
    {
        var devices = connections.All.DistinctBy(connection => connection.Id).ToList();
        await Task.WhenAll(devices.Select(connection => TrySendAsync(hub.Clients.Client(connection.Id).moving(
            new MovingNotice(RandomNumberGenerator.GetInt32(0, Math.Max(1, (int)spread.TotalMilliseconds)))))));
        if (devices.Count > 0)
        {
            // The word is on its way to the sockets; the hub cuts them as soon as this returns.
            await Task.Delay(Farewell);
        }
    }

    public void OnChange(RoomChange change)
    {
        if (change.Structural)
        {
            views.Invalidate(change.AssemblyId);
        }

        if (pulses.TryGetValue(change.AssemblyId, out var pulse))
        {
            pulse.Mark(change.Structural);
        }
    }

    /// <summary>A connection came in: from now on this node looks at the assembly.</summary>
    public void Watch(Guid assemblyId) => pulses.GetOrAdd(assemblyId, _ => new RoomPulse(time)).Mark(structural: true);

    /// <summary>(Epoch, Version) of the assembly when this node looked last, at most about a second ago; zeros before it has.</summary>
    public (long Epoch, long Version) SeenOf(Guid assemblyId) => pulses.TryGetValue(assemblyId, out var pulse) ? pulse.Seen : (0, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ears = room.Listen(OnChange);
#pragma warning disable VSTHRD002 // The hub cuts its lines as soon as the callbacks of the stop have returned: this one must wait.
        await using var leaving = lifetime.ApplicationStopping.Register(() => SayMovingAsync(Spread).Wait(SendBudget + (2 * Farewell)));
#pragma warning restore VSTHRD002
        using var clock = new PeriodicTimer(Tick, time);
        try
        {
            while (await clock.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (assemblyId, pulse) in pulses)
                {
                    // Each assembly beats by itself: one that waits for a stuck line holds no other back.
                    if (pulse.TryBegin(Look))
                    {
                        _ = BeatAsync(assemblyId, pulse, stoppingToken);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task BeatAsync(Guid assemblyId, RoomPulse pulse, CancellationToken cancellation)
    {
        try
        {
            var voters = connections.Of(assemblyId, console: false);
            var consoles = connections.Of(assemblyId, console: true);
            if (voters.Count + consoles.Count == 0)
            {
                Unwatch(assemblyId, pulse);
            }

            if (pulse.TakeRoom(Every(voters.Count)) && await views.GetAsync(assemblyId, cancellation) is { } view)
            {
                var version = await versions.OfAsync(RoomSnapshots.CurrentRound(view), cancellation);
                pulse.Saw(view.Assembly.Epoch, version);
                await SendRoomAsync(snapshots.Of(view, version), pulse);
            }

            if (consoles.Count > 0 && pulse.TakeConsole(ConsoleEvery))
            {
                await TrySendAsync(hub.Clients.Group(RoomNames.Group(assemblyId, console: true)).console());
            }
        }
#pragma warning disable CA1031 // One failed beat must not stop the heart.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (!cancellation.IsCancellationRequested)
            {
                RoomLog.BeatFailed(logger, error, assemblyId);
            }
        }
        finally
        {
            pulse.End();
        }
    }

    private void Unwatch(Guid assemblyId, RoomPulse pulse)
    {
        pulses.TryRemove(new(assemblyId, pulse));

        // Somebody may have come in meanwhile, and been told that this pulse watches for him.
        if (connections.All.Any(connection => connection.AssemblyId == assemblyId))
        {
            pulses.TryAdd(assemblyId, pulse);
        }
    }

    private static TimeSpan Every(int members) => TimeSpan.FromMilliseconds(members switch
    {
        <= 200 => 100,
        <= 2_000 => 200,
        _ => 500,
    });

    private async Task SendRoomAsync(RoomSnapshot snapshot, RoomPulse pulse)
    {
        if (pulse.Differs(Content(snapshot)))
        {
            await TrySendAsync(hub.Clients.Group(RoomNames.Group(snapshot.AssemblyId, console: false)).room(snapshot));
        }
    }

    /// <summary>What makes two snapshots different for a reader.</summary>
    private static string Content(RoomSnapshot snapshot) =>
        JsonSerializer.Serialize(snapshot with { Epoch = 0, Version = 0, ServerTime = default });

    /// <summary>False when the message was not taken in time: by a backplane that is away, or by a line that is stuck.</summary>
    private async Task<bool> TrySendAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(SendBudget);
            return true;
        }
#pragma warning disable CA1031 // Whatever a transport throws, the next snapshot repairs.
        catch (Exception error)
#pragma warning restore CA1031
        {
            RoomLog.SendFailed(logger, error);
            return false;
        }
    }
}
