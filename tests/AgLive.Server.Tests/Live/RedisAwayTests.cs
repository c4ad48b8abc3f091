using System.Collections.Concurrent;
using System.Diagnostics;
using AgLive.Domain.Voting;
using AgLive.Server.Live;
using AgLive.Testing;

namespace AgLive.Server.Tests.Live;

/// <summary>Redis killed, hung or not there yet: callers are told fast, and all heals by itself.</summary>
[Trait("Needs", "Redis")]
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
        await Eventually.HoldsAsync(async () => await TryReadAsync(node.Room) is not null, "the round, which was not lost, is read");
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

    /// <summary>Back, empty, and rebuilt.</summary>
    private async Task AssertHealsAsync(RedisLiveRoom room)
    {
        await Eventually.HoldsAsync(
            async () =>
            {
                try
                {
                    return await room.ReadAsync(assembly, round, None) is null;
                }
                catch (LiveRoomAwayException)
                {
                    return false;
                }
            },
            "Redis is back and known to be empty",
            TimeSpan.FromSeconds(5));
        await room.ApplyAsync(assembly, round, [new(Guid.NewGuid(), 1, Choice.Contre, 8)], None);
        await room.StartAsync(assembly, round, None);
        Assert.Equal(8, (await room.ReadAsync(assembly, round, None))!.Contre);
    }

    private async Task AssertHeardAsync(RedisLiveRoom from, ConcurrentQueue<RoomChange> heard) =>
        await Eventually.HoldsAsync(
            async () =>
            {
                try
                {
                    await from.AnnounceAsync(new RoomChange(assembly, Structural: false), None);
                }
                catch (LiveRoomAwayException)
                {
                    // Still away: announced again on the next turn.
                }

                return heard.Contains(new RoomChange(assembly, Structural: false));
            },
            "the other node hears again",
            TimeSpan.FromSeconds(5));

    private async Task<LiveTally?> TryReadAsync(RedisLiveRoom room)
    {
        try
        {
            return await room.ReadAsync(assembly, round, None);
        }
        catch (LiveRoomAwayException)
        {
            return null;
        }
    }
}
