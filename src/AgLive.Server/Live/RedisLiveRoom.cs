using System.Globalization;
using StackExchange.Redis;

namespace AgLive.Server.Live;

/// <summary>
/// The live room shared by several nodes, in Redis. Each call is one command or one script, hence atomic; a long list of
/// ballots goes in several calls of <see cref="BallotsPerCall"/>, which is harmless because applying is commutative.
/// </summary>
internal sealed partial class RedisLiveRoom : ILiveRoom
{
    /// <summary>A script keeps Redis to itself while it runs: under a millisecond at this size.</summary>
    private const int BallotsPerCall = 128;

    private static readonly RedisValue[] TallyFields = ["#ready", "#events", "#voted", "#pour", "#contre", "#abstention"];

    private readonly RedisConnection redis;
    private readonly LiveKeys keys;
    private readonly TimeProvider time;
    private readonly ILogger<RedisLiveRoom> logger;
    private readonly LiveListeners listeners;
    private readonly string node = Guid.NewGuid().ToString("N");

    public RedisLiveRoom(RedisConnection redis, LiveKeys keys, TimeProvider time, ILogger<RedisLiveRoom> logger)
    {
        this.redis = redis;
        this.keys = keys;
        this.time = time;
        this.logger = logger;
        listeners = new LiveListeners(logger);
        _ = redis.SubscribeAsync(keys.Changes, Hear);
    }

    public Task StartAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        RunAsync(LiveScript.Start, keys.Round(assemblyId, roundId), [LifeInSeconds], cancellation);

    public async Task ApplyAsync(Guid assemblyId, Guid roundId, IReadOnlyList<LiveBallot> ballots, CancellationToken cancellation)
    {
        LiveBallots.Check(ballots);
        var key = keys.Round(assemblyId, roundId);
        foreach (var part in ballots.Chunk(BallotsPerCall))
        {
            await RunAsync(LiveScript.Apply, key, Arguments(part), cancellation);
        }
    }

    public async Task<LiveTally?> ReadAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        var values = await redis.AskAsync(db => db.HashGetAsync(keys.Round(assemblyId, roundId), TallyFields), cancellation);
        if (values[0].IsNull)
        {
            return null;
        }

        long Total(int field) => values[field].IsNull ? 0 : (long)values[field];
        return new LiveTally(Total(1), (int)Total(2), Total(3) + Total(4) + Total(5), Total(3), Total(4), Total(5));
    }

    public async Task<IReadOnlyDictionary<Guid, LiveBallot>?> BallotsAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        var entries = await redis.AskAsync(db => db.HashGetAllAsync(keys.Round(assemblyId, roundId)), cancellation);
        if (!entries.Any(entry => entry.Name == TallyFields[0]))
        {
            return null;
        }

        return entries.Where(entry => !((string)entry.Name!).StartsWith('#'))
            .Select(entry => LiveBallots.Parse(entry.Name.ToString(), entry.Value.ToString()))
            .ToDictionary(ballot => ballot.CoOwnerId);
    }

    public Task StopAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        redis.AskAsync(db => db.KeyDeleteAsync([keys.Round(assemblyId, roundId), keys.Gate(assemblyId, roundId)]), cancellation);

    public Task SetGateAsync(Guid assemblyId, Guid roundId, bool closing, CancellationToken cancellation)
    {
        var key = keys.Gate(assemblyId, roundId);
        return closing
            ? redis.AskAsync(db => db.StringSetAsync(key, node, LiveKeys.GateLife), cancellation)
            : redis.AskAsync(db => db.KeyDeleteAsync(key), cancellation);
    }

    public Task<bool> IsClosingAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
        redis.AskAsync(db => db.KeyExistsAsync(keys.Gate(assemblyId, roundId)), cancellation);

    public async Task<bool> TryLeadAsync(string task, string nodeId, TimeSpan lease, CancellationToken cancellation)
    {
        RedisValue[] arguments = [nodeId, (long)lease.TotalMilliseconds];
        return await RunAsync(LiveScript.Lead, keys.Lead(task), arguments, cancellation) == LiveScriptCode.Leads;
    }

    /// <summary>Runs a script on one key. Given as text: the library sends its digest and, to a server that forgot it, the text again.</summary>
    internal async Task<LiveScriptCode> RunAsync(string script, RedisKey key, RedisValue[] arguments, CancellationToken cancellation)
    {
        var answer = await redis.AskAsync(db => db.ScriptEvaluateAsync(script, [key], arguments), cancellation);
        return (LiveScriptCode)(int)answer;
    }

    internal static RedisValue[] Arguments(IReadOnlyList<LiveBallot> ballots)
    {
        var arguments = new RedisValue[1 + (ballots.Count * 4)];
        arguments[0] = LifeInSeconds;
        var next = 1;
        foreach (var ballot in ballots)
        {
            arguments[next++] = ballot.CoOwnerId.ToString("N");
            arguments[next++] = ballot.Version;
            arguments[next++] = ((int)ballot.Choice).ToString(CultureInfo.InvariantCulture);
            arguments[next++] = ballot.Weight;
        }

        return arguments;
    }

    private static RedisValue LifeInSeconds => (long)LiveKeys.Life.TotalSeconds;
}
