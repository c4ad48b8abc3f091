using StackExchange.Redis;

namespace AgLive.Server.Live;

/// <summary>
/// Every key and channel of Redis. All keys of an assembly carry the same hash tag, so that they sit on one slot of a cluster.
/// <code>
/// {prefix}:{a:assembly}:round:roundId   hash     #ready 1 once the round holds every recorded ballot;
///                                               #events #voted #pour #contre #abstention, totals;
///                                               co-owner id → version:choice:weight
/// {prefix}:{a:assembly}:gate:roundId    string   exists while the round is closing
/// {prefix}:{a:assembly}:presence        hash     accountId/connectionId → at|touched|seenRoundId|online
/// {prefix}:{a:assembly}:devices:account hash     connectionId → touched, of the devices online
/// {prefix}:lead:task                    string   node that leads the task
/// {prefix}:changes                      channel  node|assembly|1 structural, 0 not
/// </code>
/// Ballots and totals share one key: they are lost together or not at all. Everything expires (<see cref="Life"/>) and everything can be
/// computed again from the database. Redis must run with <c>maxmemory-policy noeviction</c>: an eviction would be survived
/// like any other loss, but under memory pressure rounds would be lost and rebuilt without end.
/// </summary>
internal sealed class LiveKeys(string prefix)
{
    /// <summary>How long a round or a presence outlives its last touch: longer than any assembly, short enough to leave no litter.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(36);

    /// <summary>A device is gone when it has said nothing for this long.</summary>
    public static readonly TimeSpan PresenceLife = TimeSpan.FromSeconds(60);

    /// <summary>The loss of a device is remembered for this long, to say since when it is gone.</summary>
    public static readonly TimeSpan LostLife = TimeSpan.FromHours(6);

    /// <summary>A shut gate opens by itself, should the node that was closing die.</summary>
    public static readonly TimeSpan GateLife = TimeSpan.FromSeconds(10);

    /// <summary>Largest weight of one ballot: a million of them still fit 64 bits.</summary>
    public const long MaxWeight = 1_000_000_000_000;

    public RedisChannel Changes { get; } = RedisChannel.Literal($"{prefix}:changes");

    public RedisKey Round(Guid assemblyId, Guid roundId) => $"{Of(assemblyId)}:round:{roundId:N}";

    public RedisKey Gate(Guid assemblyId, Guid roundId) => $"{Of(assemblyId)}:gate:{roundId:N}";

    public RedisKey Presence(Guid assemblyId) => $"{Of(assemblyId)}:presence";

    public RedisKey Devices(Guid assemblyId, Guid accountId) => $"{Of(assemblyId)}:devices:{accountId:N}";

    public RedisKey Lead(string task) => $"{prefix}:lead:{task}";

    private string Of(Guid assemblyId) => $"{prefix}:{{a:{assemblyId:N}}}";
}
