using AgLive.Crowd;
using AgLive.Testing;

namespace AgLive.RoomLoad;

/// <summary>The servers of one run, in a temporary folder, on free ports; stopped by their ids.</summary>
internal sealed class Stage : IAsyncDisposable
{
    // One address for a whole hall: the throttle of sign-ins is raised, those of the room stay as they are shipped.
    private static readonly Dictionary<string, string> OneAddress = new()
    {
        ["Logging__LogLevel__Default"] = "Warning",
        ["SignIn__AttemptsPerMinute"] = "100000",
    };

    private readonly TemporaryFolder folder = new();
    private readonly PostgresServer? postgres;
    private readonly RedisServer? redis;

    private Stage(PostgresServer? postgres, RedisServer? redis, string? database)
    {
        (this.postgres, this.redis) = (postgres, redis);
        Settings = new AgLiveSettings(folder.Path) { PostgreSql = database, Redis = redis?.ConnectionString, Others = OneAddress };
        Recount = database is null ? Recount.OfFolder(folder.Path) : Recount.OfPostgres(database);
        Nodes = database is null ? 1 : 2;
    }

    public AgLiveSettings Settings { get; }

    public Recount Recount { get; }

    public int Nodes { get; }

    public string Folder => folder.Path;

    public static async Task<Stage> RaiseAsync(string place)
    {
        if (place == "embedded")
        {
            return new Stage(null, null, null);
        }

        var postgres = await PostgresServer.StartAsync();
        return new Stage(postgres, await RedisServer.StartNewAsync(), await postgres.CreateDatabaseAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (redis is not null)
        {
            await redis.DisposeAsync();
        }

        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }

        folder.Dispose();
    }
}
