using AgLive.Browser.Tests.Fixtures;
using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Testing.Network;
using AgLive.Web.Wire;

namespace AgLive.Browser.Tests.Faults;

/// <summary>The tests that share one bad network, one after the other.</summary>
[CollectionDefinition]
public sealed class OnABadNetwork : ICollectionFixture<BadNetwork>;

/// <summary>
/// One assembly on two nodes for all the faults, each tried on a resolution and a voter of its own; browsers come through a network
/// that breaks.
/// </summary>
public sealed class BadNetwork : IAsyncLifetime
{
    private const int Owners = 8;
    private const int Resolutions = 40;
    private readonly TemporaryFolder folder = new();
    private readonly Stack<IAsyncDisposable> started = [];
    private int turn = -1;

    /// <summary>Between browsers and nodes.</summary>
    public FaultProxy Network { get; private set; } = null!;

    public RedisServer Redis { get; private set; } = null!;

    internal CrowdedAssembly Assembly { get; private set; } = null!;

    /// <summary>The record in plain SQL, past the program.</summary>
    internal Recount Record { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var postgres = Keep(await PostgresServer.StartAsync());
        Redis = Keep(await RedisServer.StartNewAsync());
        var database = await postgres.CreateDatabaseAsync();
        var settings = new AgLiveSettings(folder.Path) { PostgreSql = database, Redis = Redis.ConnectionString, Others = CrowdSettings.Of() };
        Assembly = Keep(await CrowdedAssembly.StartAsync(settings, folder.Path, new CrowdPlan(Owners, Resolutions, Absent: 1), nodes: 2));
        await Assembly.InsistAsync(new SetCloseRules(Assembly.Id, Guid.NewGuid(), GraceSeconds: 120, NeedsPresident: false));
        Record = Recount.OfPostgres(database);
        Network = Keep(FaultProxy.BeforeNodes(Assembly.Nodes[0], Assembly.Nodes[1]));
    }

    /// <summary>Stops what was started, the last first, also after a start that failed halfway.</summary>
    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var one))
        {
            await one.DisposeAsync();
        }

        folder.Dispose();
    }

    private T Keep<T>(T one)
        where T : IAsyncDisposable
    {
        started.Push(one);
        return one;
    }

    /// <summary>A voter with one ballot, the next vote open on his screen.</summary>
    /// <param name="script">Run in the page before its own scripts; null for none.</param>
    internal async Task<BadLine> VoterAsync(Chromium chromium, Device device = Device.Phone, string? script = null)
    {
        var round = await OpenNextAsync();
        turn = (turn + 1) % (Assembly.Voters.Count - 1);
        return await BadLine.ComeAsync(this, chromium, device, Assembly.Voters[turn], round, script);
    }

    /// <summary>A voter who also holds the proxy of the owner who did not come.</summary>
    internal async Task<BadLine> HolderAsync(Chromium chromium)
    {
        var holder = Assembly.Voters[^1];
        var absent = (await Assembly.Syndic.ConsoleAsync(Assembly.Id)).Attendance.Single(line => line.Mode == "absent").CoOwnerId;
        await Assembly.InsistAsync(new RecordProxy(Assembly.Id, Guid.NewGuid(), absent, holder.CoOwnerId, "", HolderPresent: false));
        var name = (await holder.Visitor.SnapshotAsync(Assembly.Id)).Me.Mandates.Single(mandate => mandate.CoOwnerId == holder.CoOwnerId).Name;
        var signed = await holder.Visitor.SignSheetAsync(new SignRequest(Assembly.Id, Guid.NewGuid(), [absent], "typed", name));
        Assert.True(signed.Ok, signed.Refusal?.Text);
        return await BadLine.ComeAsync(this, chromium, Device.Phone, holder, await OpenNextAsync(), script: null);
    }

    /// <summary>Ends the vote that is open, if any, recounts it past the program, and opens the next.</summary>
    internal async Task<RoundHead> OpenNextAsync()
    {
        if ((await Assembly.Syndic.ConsoleAsync(Assembly.Id)).Room.Current?.Round is { State: "open" or "closing" or "closed" } left)
        {
            await Assembly.InsistAsync(new CloseVote(Assembly.Id, Guid.NewGuid(), left.Id));
            await Assembly.InsistAsync(new Proclaim(Assembly.Id, Guid.NewGuid(), left.Id));
            await Record.HoldsAsync(left.Id, [], (await Record.TrailAsync(left.Id)).Select(line => line.VoteId));
        }

        var agenda = (await Assembly.Syndic.ConsoleAsync(Assembly.Id)).Room.Agenda;
        return await Assembly.OpenVoteAsync(agenda.First(point => point.State == "pending"));
    }
}
