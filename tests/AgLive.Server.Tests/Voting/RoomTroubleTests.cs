using System.Diagnostics;
using AgLive.Server.Live;
using AgLive.Server.Tests.Room;
using AgLive.Server.Voting;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Voting;

/// <summary>A live room that is emptied, dead or hung costs no vote.</summary>
public sealed class RoomTroubleTests
{
    [Fact]
    public async Task Room_EmptiedDuringAVote_IsRebuiltByItself()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var server = hall;
        var round = await syndic.OpenVoteAsync("7");
        await devices["Abadie"].VoteAsync("contre");
        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("pour");
        var room = hall.Services.GetRequiredService<ILiveRoom>();
        await room.StopAsync(hall.World.AssemblyId, round, CancellationToken.None);

        await HallDevice.EventuallyAsync(async () =>
            await room.ReadAsync(hall.World.AssemblyId, round, CancellationToken.None) is { Events: 3, Voted: 2, Pour: 500, Contre: 0 });
        Assert.Equal(3, (await devices["Abadie"].RefreshAsync()).Room.Version);
    }

    [Fact]
    public async Task Room_Away_NeverBlocksAVoteNorItsResult()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(
            ["Abadie", "Blanc"], services => services.AddSingleton<ILiveRoom, HungRoom>());
        await using var server = hall;
        await syndic.OpenVoteAsync("7");
        var watch = Stopwatch.StartNew();
        await devices["Abadie"].VoteAsync("pour");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal("pour", (await devices["Abadie"].RefreshAsync()).Me.Ballot!.Rights[0].Choice);
        var progress = (await syndic.ConsoleAsync()).Item!.Progress!;
        Assert.Equal((1, 2), (progress.Voted, progress.Expected));

        // The other device hears of the close without any announcement.
        var result = await syndic.CloseAndProclaimAsync();
        Assert.Equal(300, result.Lines[0].Voix);
        await devices["Blanc"].SeeAsync(room => room.Current?.Round is { State: "proclaimed", Result: not null } && room.Current.Number == "7");
    }

    [Fact]
    public async Task Keeper_Audit_LeavesAWholeRoomAlone()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie"]);
        await using var server = hall;
        await syndic.OpenVoteAsync("7");
        await devices["Abadie"].VoteAsync("pour");
        await hall.Services.GetRequiredService<RoomKeeper>().AuditAsync(CancellationToken.None);
        Assert.Equal(1, (await syndic.ConsoleAsync()).Item!.Progress!.Voted);
    }

    /// <summary>Half of the calls fail, half never come back.</summary>
    private sealed class HungRoom : ILiveRoom
    {
        private static Task Never() => Task.Delay(Timeout.Infinite, CancellationToken.None);

        public Task StartAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) => Never();

        public Task ApplyAsync(Guid assemblyId, Guid roundId, IReadOnlyList<LiveBallot> ballots, CancellationToken cancellation) => Never();

        public Task<LiveTally?> ReadAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) => Away<LiveTally?>();

        public Task<IReadOnlyDictionary<Guid, LiveBallot>?> BallotsAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) =>
            Away<IReadOnlyDictionary<Guid, LiveBallot>?>();

        public Task StopAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) => Never();

        public Task SetGateAsync(Guid assemblyId, Guid roundId, bool closing, CancellationToken cancellation) => Never();

        public Task<bool> IsClosingAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation) => Away<bool>();

        public Task TouchAsync(Guid assemblyId, LivePresence presence, CancellationToken cancellation) => Never();

        public Task ForgetAsync(Guid assemblyId, Guid accountId, string connectionId, CancellationToken cancellation) => Never();

        public Task<int> DevicesAsync(Guid assemblyId, Guid accountId, CancellationToken cancellation) => Away<int>();

        public Task<IReadOnlyList<LivePresence>> PresenceAsync(Guid assemblyId, CancellationToken cancellation) => Away<IReadOnlyList<LivePresence>>();

        public Task AnnounceAsync(RoomChange change, CancellationToken cancellation) => Never();

        public IDisposable Listen(Action<RoomChange> onChange) => new MemoryStream();

        public Task<bool> TryLeadAsync(string task, string nodeId, TimeSpan lease, CancellationToken cancellation) => Away<bool>();

        private static Task<T> Away<T>() => Task.FromException<T>(new LiveRoomAwayException("away", null));
    }
}
