using System.Collections.Concurrent;
using AgLive.Domain.Voting;
using AgLive.Server.Live;
using AgLive.Testing;
using StackExchange.Redis;

namespace AgLive.Server.Tests.Live;

[Trait("needs", "services")]
public sealed class RedisLiveRoomTests : LiveRoomContract, IClassFixture<RedisFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly RedisFixture redis;
    private readonly RedisNode node;

    public RedisLiveRoomTests(RedisFixture redis)
    {
        this.redis = redis;
        node = new RedisNode(redis.Server, Time, Patience);
    }

    protected override ILiveRoom Room => node.Room;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => node.DisposeAsync();

    protected override Task LoseAllAsync() => redis.Server.EmptyAsync();

    [Fact]
    public async Task TwoNodes_ShareRoundsAndGates()
    {
        await using var other = new RedisNode(redis.Server, Time, Patience);
        await Room.StartAsync(Assembly, Round, None);
        await other.Room.ApplyAsync(Assembly, Round, [new(Guid.NewGuid(), 1, Choice.Pour, 5)], None);
        await other.Room.SetGateAsync(Assembly, Round, closing: true, None);

        Assert.Equal(5, (await Room.ReadAsync(Assembly, Round, None))!.Pour);
        Assert.True(await Room.IsClosingAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task TwoNodes_HearEachOther()
    {
        await using var other = new RedisNode(redis.Server, Time, Patience);
        var here = new ConcurrentQueue<RoomChange>();
        var there = new ConcurrentQueue<RoomChange>();
        using var listeningHere = Room.Listen(change => Keep(here, change));
        using var listeningThere = other.Room.Listen(change => Keep(there, change));
        var change = new RoomChange(Assembly, Structural: true);

        // Announced until heard: the other node's subscription may still be on its way.
        var announced = 0;
        await Eventually.HoldsAsync(
            async () =>
            {
                announced++;
                await Room.AnnounceAsync(change, None);
                return !there.IsEmpty;
            },
            TimeSpan.FromSeconds(5), () => "the other node hears");

        Assert.All(there, heard => Assert.Equal(change, heard));
        Assert.Equal(announced, here.Count);
    }

    [Fact]
    public async Task Gate_HasALife()
    {
        await Room.SetGateAsync(Assembly, Round, closing: true, None);

        var life = await node.Connection.AskAsync(db => db.KeyTimeToLiveAsync(node.Keys.Gate(Assembly, Round)), None);
        Assert.InRange(life!.Value, TimeSpan.FromMilliseconds(1), LiveKeys.GateLife);
    }

    [Fact]
    public async Task Scripts_AnswerEachCode()
    {
        var round = node.Keys.Round(Assembly, Round);
        RedisValue[] life = [60];
        var ballot = RedisLiveRoom.Arguments([new(Guid.NewGuid(), 1, Choice.Pour, 1)]);
        var late = Time.GetUtcNow().AddSeconds(-5);
        var device = new LivePresence(Guid.NewGuid(), "c", null, true, Time.GetUtcNow());
        var presence = node.Keys.Presence(Assembly);
        var lead = node.Keys.Lead($"codes:{Assembly:N}");

        Assert.Equal(LiveScriptCode.MadeReady, await RunAsync(LiveScript.Start, round, life));
        Assert.Equal(LiveScriptCode.WasReady, await RunAsync(LiveScript.Start, round, life));
        Assert.Equal(LiveScriptCode.Applied, await RunAsync(LiveScript.Apply, round, ballot));
        Assert.Equal(LiveScriptCode.NothingNewer, await RunAsync(LiveScript.Apply, round, ballot));
        Assert.Equal(LiveScriptCode.Touched, await RunAsync(LiveScript.Touch, presence, node.Room.TouchArguments(device)));
        Assert.Equal(LiveScriptCode.OlderTouch, await RunAsync(LiveScript.Touch, presence, node.Room.TouchArguments(device with { At = late })));
        Assert.Equal(LiveScriptCode.Leads, await RunAsync(LiveScript.Lead, lead, ["a", 60_000]));
        Assert.Equal(LiveScriptCode.AnotherLeads, await RunAsync(LiveScript.Lead, lead, ["b", 60_000]));
    }

    [Fact]
    public async Task EveryKey_OfAnAssembly_Expires()
    {
        await Room.StartAsync(Assembly, Round, None);
        await Room.TouchAsync(Assembly, new LivePresence(Guid.NewGuid(), "c", null, true, Time.GetUtcNow()), None);
        RedisKey[] keys = [node.Keys.Round(Assembly, Round), node.Keys.Presence(Assembly)];

        foreach (var key in keys)
        {
            Assert.NotNull(await node.Connection.AskAsync(db => db.KeyTimeToLiveAsync(key), None));
        }
    }

    private Task<LiveScriptCode> RunAsync(string script, RedisKey key, RedisValue[] arguments) => node.Room.RunAsync(script, key, arguments, None);

    private void Keep(ConcurrentQueue<RoomChange> heard, RoomChange change)
    {
        if (change.AssemblyId == Assembly)
        {
            heard.Enqueue(change);
        }
    }
}
