using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests;

/// <summary>One assembly for the losses of a service, each on a resolution of its own; each gives the service back.</summary>
public sealed class LossyServices : IAsyncLifetime
{
    private int next;

    internal Services Services { get; private set; } = null!;

    internal CrowdedAssembly Assembly { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Services = await Services.StartAsync();
        Assembly = await Services.HoldAsync(owners: 60, resolutions: 3);
    }

    public async ValueTask DisposeAsync()
    {
        await Assembly.DisposeAsync();
        await Services.DisposeAsync();
    }

    internal Task<RoundHead> OpenAsync() => Assembly.OpenVoteAsync(Assembly.Agenda[next++]);
}

/// <summary>Redis emptied and PostgreSQL restarted under an open vote: every acknowledged ballot is in the result exactly once.</summary>
[Trait("needs", "services")]
public sealed class ServiceLossTests(LossyServices hall, ITestOutputHelper output) : IClassFixture<LossyServices>
{
    [Fact]
    public async Task RedisEmptiedDuringAVote_TheCountHealsAndNothingIsLost()
    {
        var (services, assembly) = (hall.Services, hall.Assembly);
        var round = await hall.OpenAsync();
        var burst = new Burst(assembly, round, 1, seed: 7);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var running = burst.RunAsync(6, giveUp.Token);
        await Services.AnsweredAsync(burst, assembly.Voters.Count * 2);
        await services.Redis.EmptyAsync();
        await running;

        var voted = burst.Clicks.GroupBy(click => click.CoOwnerId).Count(owner => owner.MaxBy(click => click.Ballot!.Receipt.Version)!.Choice != "withdrawn");
        await Eventually.HoldsAsync(
            async () => (await assembly.Syndic.ConsoleAsync(assembly.Id)).Item?.Progress?.Voted == voted,
            TimeSpan.FromSeconds(10),
            () => $"The console did not come back to {voted} voters.");
        await CloseAndRecountAsync(round, burst);
    }

    [Fact]
    public async Task RedisKilledDuringAVote_VotesAreStillAcknowledged()
    {
        var (services, assembly) = (hall.Services, hall.Assembly);
        var round = await hall.OpenAsync();
        await services.Redis.KillAsync();
        var burst = new Burst(assembly, round, 1, seed: 8);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await burst.RunAsync(4, giveUp.Token);
        Assert.All(burst.Clicks, click => Assert.Equal(Fate.Recorded, click.Fate));
        await services.Redis.StartAsync();
        await CloseAndRecountAsync(round, burst);
    }

    [Fact]
    public async Task PostgresRestartedDuringAVote_AcknowledgementsResumeAndNothingIsLost()
    {
        var (services, assembly) = (hall.Services, hall.Assembly);
        var round = await hall.OpenAsync();
        var burst = new Burst(assembly, round, 1, seed: 9);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var running = burst.RunAsync(6, giveUp.Token);
        await Services.AnsweredAsync(burst, assembly.Voters.Count);
        await services.Postgres.KillAsync();
        await services.Postgres.RunAsync();
        await running;
        await CloseAndRecountAsync(round, burst);
    }

    private async Task CloseAndRecountAsync(RoundHead round, Burst burst)
    {
        var close = await hall.Assembly.InsistAsync(new CloseVote(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        Assert.True(close.Ok, close.Refusal?.Text);
        await hall.Services.Recount.HoldsAsync(round.Id, burst);
        var proclaimed = await hall.Assembly.InsistAsync(new Proclaim(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        Assert.True(proclaimed.Ok, proclaimed.Refusal?.Text);
        output.WriteLine($"{burst.Clicks.Count} clicks, recount agrees");
    }
}
