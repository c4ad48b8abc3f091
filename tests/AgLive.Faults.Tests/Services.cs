using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Testing.Network;

namespace AgLive.Faults.Tests;

/// <summary>PostgreSQL and Redis of their own, for tests that break them; the nodes reach Redis through a proxy that can be cut.</summary>
internal sealed class Services : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string database;

    private Services(PostgresServer postgres, RedisServer redis, string database)
    {
        (Postgres, Redis, this.database) = (postgres, redis, database);
        RoadToRedis = FaultProxy.Before(redis.Port);
    }

    public PostgresServer Postgres { get; }

    public RedisServer Redis { get; }

    /// <summary>Between the nodes and Redis.</summary>
    public FaultProxy RoadToRedis { get; }

    public Recount Recount => Recount.OfPostgres(database);

    public static async Task<Services> StartAsync()
    {
        var postgres = await PostgresServer.StartAsync();
        return new Services(postgres, await RedisServer.StartNewAsync(), await postgres.CreateDatabaseAsync());
    }

    public Task<CrowdedAssembly> HoldAsync(int owners, int resolutions) => CrowdedAssembly.StartAsync(
        new AgLiveSettings(folder.Path) { PostgreSql = database, Redis = $"127.0.0.1:{RoadToRedis.Port}", Others = CrowdSettings.Of() },
        folder.Path,
        owners,
        resolutions,
        nodes: 2);

    public static Task AnsweredAsync(Burst burst, int wanted) => Eventually.HoldsAsync(
        () => Task.FromResult(burst.Answered >= wanted), TimeSpan.FromSeconds(60), () => $"{burst.Answered} of {wanted} clicks were answered.");

    public async ValueTask DisposeAsync()
    {
        await RoadToRedis.DisposeAsync();
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
        folder.Dispose();
    }
}
