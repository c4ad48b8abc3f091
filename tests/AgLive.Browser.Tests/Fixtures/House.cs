using AgLive.Testing;

namespace AgLive.Browser.Tests.Fixtures;

/// <summary>The servers of one run: one node on its own files, or two nodes on PostgreSQL and Redis. Empty but for the syndic.</summary>
internal sealed class House : IAsyncDisposable
{
    public const string SyndicEmail = "syndic@example.org";
    public const string SyndicName = "Cabinet du Midi";

    private static readonly Dictionary<string, string> Agency = new()
    {
        ["Agency__Name"] = SyndicName,
        ["Agency__Phone"] = "+33561999000",
        ["Demonstration__Enabled"] = "false",
    };

    private readonly Stack<IAsyncDisposable> started = [];
    private readonly TemporaryFolder folder = new();
    private readonly List<AgLiveProcess> nodes = [];

    private AgLiveSettings settings;

    private House() => settings = new AgLiveSettings(folder.Path) { Others = Agency };

    public string SyndicPassword { get; private set; } = "";

    public IReadOnlyList<AgLiveProcess> Nodes => nodes;

    /// <summary>A folder for the files of the run.</summary>
    public string Folder => folder.Path;

    /// <summary>All that the nodes wrote.</summary>
    public string Log => string.Join("\n----\n", nodes.Select(node => node.Log));

    public static Task<House> EmbeddedAsync() => BuildAsync(1, _ => Task.FromResult<(string?, string?)>((null, null)));

    public static Task<House> ServicesAsync() => BuildAsync(2, async house =>
    {
        var postgres = house.Keep(await PostgresServer.StartAsync());
        var redis = house.Keep(await RedisServer.StartNewAsync());
        return (await postgres.CreateDatabaseAsync(), redis.ConnectionString);
    });

    /// <summary>Another operator, who manages what the syndic manages; gives his password.</summary>
    public Task<string> AddSecondSyndicAsync(string email, string name) => AgLiveCommand.AddSyndicAsync(settings, email, name, beside: SyndicEmail);

    /// <summary>kill -9 of the only node.</summary>
    public Task KillAsync() => nodes[0].KillAsync();

    /// <summary>Starts the killed node again, on its port and its data.</summary>
    public async Task RestartAsync() => nodes[0] = Keep(await AgLiveProcess.StartAsync(settings, nodes[0].Port));

    public Uri Node(int index) => nodes[index % nodes.Count].Address;

    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var one))
        {
            await one.DisposeAsync();
        }

        folder.Dispose();
    }

    private static async Task<House> BuildAsync(int count, Func<House, Task<(string? PostgreSql, string? Redis)>> services)
    {
        var house = new House();
        try
        {
            var (postgreSql, redis) = await services(house);
            house.settings = house.settings with { PostgreSql = postgreSql, Redis = redis };
            house.SyndicPassword = await AgLiveCommand.AddSyndicAsync(house.settings, SyndicEmail, SyndicName);
            while (house.nodes.Count < count)
            {
                house.nodes.Add(house.Keep(await AgLiveProcess.StartAsync(house.settings)));
            }

            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    private T Keep<T>(T one)
        where T : IAsyncDisposable
    {
        started.Push(one);
        return one;
    }
}
