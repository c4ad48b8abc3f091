using System.Collections.Concurrent;

namespace AgLive.Server.Live;

/// <summary>The live room of a single node, in memory. A restart loses it: rebuilt from the database like any other loss.</summary>
internal sealed class InProcessLiveRoom(TimeProvider time, ILogger<InProcessLiveRoom> logger) : ILiveRoom
{
    private readonly ConcurrentDictionary<(Guid Assembly, Guid Round), InProcessRound> rounds = new();
    private readonly ConcurrentDictionary<(Guid Assembly, Guid Round), DateTimeOffset> gates = new();
    private readonly ConcurrentDictionary<(Guid Assembly, Guid Account, string Connection), LiveDevice> devices = new();
    private readonly Dictionary<string, (string Node, DateTimeOffset Until)> leads = [];
    private readonly Lock leadsGate = new();
    private readonly LiveListeners listeners = new(logger);

    public Task StartAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        DropOld();
        Round(assemblyId, roundId).MakeReady(time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task ApplyAsync(Guid assemblyId, Guid roundId, IReadOnlyList<LiveBallot> ballots, CancellationToken cancellation)
    {
        LiveBallots.Check(ballots);
        if (ballots.Count > 0)
        {
            Round(assemblyId, roundId).Apply(ballots, time.GetUtcNow());
        }

        return Task.CompletedTask;
    }

    public Task<LiveTally?> ReadAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        Task.FromResult(rounds.GetValueOrDefault((assemblyId, roundId))?.Read());

    public Task<IReadOnlyDictionary<Guid, LiveBallot>?> BallotsAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        Task.FromResult(rounds.GetValueOrDefault((assemblyId, roundId))?.Ballots());

    public Task StopAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        rounds.TryRemove((assemblyId, roundId), out _);
        gates.TryRemove((assemblyId, roundId), out _);
        return Task.CompletedTask;
    }

    public Task SetGateAsync(Guid assemblyId, Guid roundId, bool closing, CancellationToken cancellation)
    {
        if (closing)
        {
            gates[(assemblyId, roundId)] = time.GetUtcNow() + LiveKeys.GateLife;
        }
        else
        {
            gates.TryRemove((assemblyId, roundId), out _);
        }

        return Task.CompletedTask;
    }

    public Task<bool> IsClosingAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        Task.FromResult(gates.TryGetValue((assemblyId, roundId), out var until) && until > time.GetUtcNow());

    public Task TouchAsync(Guid assemblyId, LivePresence presence, CancellationToken cancellation)
    {
        var device = new LiveDevice(presence, LivePresences.Touched(presence, time.GetUtcNow()));
        devices.AddOrUpdate(
            (assemblyId, presence.AccountId, presence.ConnectionId), device, (_, kept) => kept.Presence.At > presence.At ? kept : device);
        return Task.CompletedTask;
    }

    public Task ForgetAsync(Guid assemblyId, Guid accountId, string connectionId, CancellationToken cancellation)
    {
        devices.TryRemove((assemblyId, accountId, connectionId), out _);
        return Task.CompletedTask;
    }

    public Task<int> DevicesAsync(Guid assemblyId, Guid accountId, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - LiveKeys.PresenceLife;
        return Task.FromResult(devices.Count(device =>
            device.Key.Account == accountId && device.Key.Assembly == assemblyId
            && device.Value.Presence.Online && device.Value.Touched >= oldest));
    }

    public Task<IReadOnlyList<LivePresence>> PresenceAsync(Guid assemblyId, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - LiveKeys.PresenceLife;
        foreach (var silent in devices.Where(device => device.Value.Touched < oldest))
        {
            devices.TryRemove(silent);
        }

        return Task.FromResult(LivePresences.PerAccount(
            devices.Where(device => device.Key.Assembly == assemblyId).Select(device => device.Value.Presence)));
    }

    public Task AnnounceAsync(RoomChange change, CancellationToken cancellation)
    {
        listeners.Tell(change);
        return Task.CompletedTask;
    }

    public IDisposable Listen(Action<RoomChange> onChange) => listeners.Add(onChange);

    public Task<bool> TryLeadAsync(string task, string nodeId, TimeSpan lease, CancellationToken cancellation)
    {
        lock (leadsGate)
        {
            var now = time.GetUtcNow();
            if (leads.TryGetValue(task, out var leader) && leader.Node != nodeId && leader.Until > now)
            {
                return Task.FromResult(false);
            }

            leads[task] = (nodeId, now + lease);
            return Task.FromResult(true);
        }
    }

    private InProcessRound Round(Guid assemblyId, Guid roundId) =>
        rounds.GetOrAdd((assemblyId, roundId), static (_, now) => new InProcessRound(now), time.GetUtcNow());

    /// <summary>A ballot applied after the stop makes its round anew, never ready; this is where such remains go.</summary>
    private void DropOld()
    {
        var oldest = time.GetUtcNow() - LiveKeys.Life;
        foreach (var old in rounds.Where(round => round.Value.Touched < oldest))
        {
            rounds.TryRemove(old);
        }
    }
}
