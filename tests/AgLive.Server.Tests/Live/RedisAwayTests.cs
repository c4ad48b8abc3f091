using System.Collections.Concurrent;
using System.Diagnostics;
using AgLive.Domain.Voting;
using AgLive.Server.Live;
using AgLive.Testing;

namespace AgLive.Server.Tests.Live;

/// <summary>Redis killed, hung or not there yet: callers are told fast, and all heals by itself.</summary>
[Trait("needs", "services")]
public sealed class RedisAwayTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);
    private readonly Guid assembly = Guid.NewGuid();
    private readonly Guid round = Guid.NewGuid();

    [Fact]
    public async Task Killed_ThrowsWithinHalfASecond_AndHealsAfterRestart()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var node = new RedisNode(server, TimeProvider.System);
        await node.Room.StartAsync(assembly, round, None);
        await server.KillAsync();

        await AssertEveryCallIsAwayAsync(node.Room);

        await server.StartAsync();
        await AssertHealsAsync(node.Room);
    }

    [Fact]
    public async Task Hung_ThrowsWithinHalfASecond_AndHealsWhenItGoesOn()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var node = new RedisNode(server, TimeProvider.System);
        await node.Room.StartAsync(assembly, round, None);
        await server.HangAsync();

        await AssertEveryCallIsAwayAsync(node.Room);

        await server.ResumeAsync();
        await Eventually.HoldsAsync(
            () => AnswersAsync(async () => await node.Room.ReadAsync(assembly, round, None) is not null),
            TimeSpan.FromSeconds(5),
            () => "the round, which was not lost, is read");
    }

    [Fact]
    public async Task NotThereAtStart_ThrowsFast_AndIsFoundLater()
    {
        await using var server = RedisServer.Prepare();
        await using var node = new RedisNode(server, TimeProvider.System);
        await using var other = new RedisNode(server, TimeProvider.System);
        var heard = new ConcurrentQueue<RoomChange>();
        using var listening = other.Room.Listen(heard.Enqueue);

        await AssertEveryCallIsAwayAsync(node.Room);

        await server.StartAsync();
        await AssertHealsAsync(node.Room);
        await AssertHeardAsync(node.Room, heard);
    }

    [Fact]
    public async Task Killed_AnnouncementIsHeardOnThisNode_AndOnOthersAfterRestart()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var node = new RedisNode(server, TimeProvider.System);
        await using var other = new RedisNode(server, TimeProvider.System);
        var here = new ConcurrentQueue<RoomChange>();
        var there = new ConcurrentQueue<RoomChange>();
        using var listeningHere = node.Room.Listen(here.Enqueue);
        using var listeningThere = other.Room.Listen(there.Enqueue);
        await server.KillAsync();

        await Assert.ThrowsAsync<LiveRoomAwayException>(() => node.Room.AnnounceAsync(new RoomChange(assembly, true), None));
        Assert.Single(here);

        await server.StartAsync();
        await AssertHeardAsync(node.Room, there);
    }

    private async Task AssertEveryCallIsAwayAsync(RedisLiveRoom room)
    {
        Func<Task>[] calls =
        [
            () => room.ApplyAsync(assembly, round, [new(Guid.NewGuid(), 1, Choice.Pour, 1)], None),
            () => room.ReadAsync(assembly, round, None),
            () => room.IsClosingAsync(assembly, round, None),
            () => room.PresenceAsync(assembly, None),
            () => room.TryLeadAsync("task", "node", TimeSpan.FromSeconds(1), None),
        ];
        foreach (var call in calls)
        {
            var watch = Stopwatch.StartNew();
            await Assert.ThrowsAsync<LiveRoomAwayException>(call);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        }
    }

    /// <summary>Back, known to be empty, and rebuilt.</summary>
    private async Task AssertHealsAsync(RedisLiveRoom room)
    {
        var ballot = new LiveBallot(Guid.NewGuid(), 1, Choice.Contre, 8);
        var foundEmpty = false;
        await Eventually.HoldsAsync(
            () => AnswersAsync(async () =>
            {
                var tally = await room.ReadAsync(assembly, round, None);
                if (tally is null)
                {
                    foundEmpty = true;
                    await room.ApplyAsync(assembly, round, [ballot], None);
                    await room.StartAsync(assembly, round, None);
                }

                return tally?.Contre == 8;
            }),
            TimeSpan.FromSeconds(5),
            () => "Redis is back and the round rebuilt");
        Assert.True(foundEmpty);
    }

    private async Task AssertHeardAsync(RedisLiveRoom from, ConcurrentQueue<RoomChange> heard)
    {
        var change = new RoomChange(assembly, Structural: false);
        await Eventually.HoldsAsync(
            () => AnswersAsync(async () =>
            {
                await from.AnnounceAsync(change, None);
                return heard.Contains(change);
            }),
            TimeSpan.FromSeconds(5),
            () => "the other node hears again");
    }

    /// <summary>False while Redis is away.</summary>
    private static async Task<bool> AnswersAsync(Func<Task<bool>> question)
    {
        try
        {
            return await question();
        }
        catch (LiveRoomAwayException)
        {
            return false;
        }
    }
}
