using AgLive.Domain.Voting;
using AgLive.Server.Live;
using Microsoft.Extensions.Time.Testing;

namespace AgLive.Server.Tests.Live;

/// <summary>What every live room promises; run against Redis and in-process. People and announcements are in the other part.</summary>
public abstract partial class LiveRoomContract
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 6, 12, 18, 0, 0, TimeSpan.Zero));

    protected Guid Assembly { get; } = Guid.NewGuid();

    protected Guid Round { get; } = Guid.NewGuid();

    protected abstract ILiveRoom Room { get; }

    /// <summary>Makes the room lose everything, as a restart or FLUSHALL does.</summary>
    protected abstract Task LoseAllAsync();

    [Fact]
    public async Task Read_NeverStarted_IsLost()
    {
        Assert.Null(await Room.ReadAsync(Assembly, Round, None));
        Assert.Null(await Room.BallotsAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Read_Started_IsEmpty()
    {
        await Room.StartAsync(Assembly, Round, None);

        Assert.Equal(new LiveTally(0, 0, 0, 0, 0, 0), await Room.ReadAsync(Assembly, Round, None));
        Assert.Empty((await Room.BallotsAsync(Assembly, Round, None))!);
    }

    [Fact]
    public async Task Start_Twice_KeepsBallots()
    {
        await Room.StartAsync(Assembly, Round, None);
        await ApplyAsync(new LiveBallot(Guid.NewGuid(), 1, Choice.Pour, 120));
        await Room.StartAsync(Assembly, Round, None);

        Assert.Equal(new LiveTally(1, 1, 120, 120, 0, 0), await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Stop_Twice_ForgetsRoundAndGate()
    {
        await Room.StartAsync(Assembly, Round, None);
        await Room.SetGateAsync(Assembly, Round, closing: true, None);
        await Room.StopAsync(Assembly, Round, None);
        await Room.StopAsync(Assembly, Round, None);

        Assert.Null(await Room.ReadAsync(Assembly, Round, None));
        Assert.False(await Room.IsClosingAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Apply_AfterStop_DoesNotBringTheRoundBack()
    {
        await Room.StartAsync(Assembly, Round, None);
        await Room.StopAsync(Assembly, Round, None);
        await ApplyAsync(new LiveBallot(Guid.NewGuid(), 1, Choice.Pour, 1));

        Assert.Null(await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Apply_NoBallot_ChangesNothing()
    {
        await Room.StartAsync(Assembly, Round, None);
        await ApplyAsync();

        Assert.Equal(0, (await Room.ReadAsync(Assembly, Round, None))!.Events);
    }

    [Fact]
    public async Task Apply_OlderVersion_IsIgnored()
    {
        var owner = Guid.NewGuid();
        await Room.StartAsync(Assembly, Round, None);
        await ApplyAsync(new LiveBallot(owner, 3, Choice.Contre, 70));
        await ApplyAsync(new LiveBallot(owner, 2, Choice.Pour, 70), new LiveBallot(owner, 3, Choice.Pour, 70));

        Assert.Equal(new LiveTally(3, 1, 70, 0, 70, 0), await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Apply_Withdrawn_CountsAsNotVoted()
    {
        var owner = Guid.NewGuid();
        await Room.StartAsync(Assembly, Round, None);
        await ApplyAsync(new LiveBallot(owner, 1, Choice.Abstention, 55));
        await ApplyAsync(new LiveBallot(owner, 2, Choice.Withdrawn, 55));

        Assert.Equal(new LiveTally(2, 0, 0, 0, 0, 0), await Room.ReadAsync(Assembly, Round, None));
        Assert.Equal(Choice.Withdrawn, (await Room.BallotsAsync(Assembly, Round, None))![owner].Choice);
    }

    [Fact]
    public async Task Apply_ManyHeavyWeights_StayExact()
    {
        // Above 2^53, where a double would round.
        var ballots = Enumerable.Range(0, 20_000).Select(_ => new LiveBallot(Guid.NewGuid(), 1, Choice.Pour, 999_999_999_999)).ToList();
        await Room.StartAsync(Assembly, Round, None);
        await Room.ApplyAsync(Assembly, Round, ballots, None);

        Assert.Equal(20_000 * 999_999_999_999, (await Room.ReadAsync(Assembly, Round, None))!.Pour);
    }

    [Theory]
    [InlineData(0, Choice.Pour, 1)]
    [InlineData(1, Choice.Pour, -1)]
    [InlineData(1, Choice.Pour, 1_000_000_000_001)]
    [InlineData(1, (Choice)9, 1)]
    public async Task Apply_Impossible_IsRefusedWhole(int version, Choice choice, long weight)
    {
        await Room.StartAsync(Assembly, Round, None);
        LiveBallot[] ballots = [new(Guid.NewGuid(), 1, Choice.Pour, 1), new(Guid.NewGuid(), version, choice, weight)];

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Room.ApplyAsync(Assembly, Round, ballots, None));
        Assert.Equal(0, (await Room.ReadAsync(Assembly, Round, None))!.Events);
    }

    [Fact]
    public async Task Rounds_OfOneAssemblyAndOfOthers_DoNotMix()
    {
        var other = Guid.NewGuid();
        await Room.StartAsync(Assembly, Round, None);
        await Room.StartAsync(Assembly, other, None);
        await Room.StartAsync(other, Round, None);
        await ApplyAsync(new LiveBallot(Guid.NewGuid(), 1, Choice.Pour, 10));

        Assert.Equal(0, (await Room.ReadAsync(Assembly, other, None))!.Events);
        Assert.Equal(0, (await Room.ReadAsync(other, Round, None))!.Events);
    }

    [Fact]
    public async Task Gate_IsShutOpenedAndOpensByItself()
    {
        await Room.SetGateAsync(Assembly, Round, closing: true, None);
        Assert.True(await Room.IsClosingAsync(Assembly, Round, None));
        Assert.False(await Room.IsClosingAsync(Assembly, Guid.NewGuid(), None));

        await Room.SetGateAsync(Assembly, Round, closing: false, None);
        Assert.False(await Room.IsClosingAsync(Assembly, Round, None));
    }

    protected Task ApplyAsync(params LiveBallot[] ballots) => Room.ApplyAsync(Assembly, Round, ballots, None);
}
