using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests;

/// <summary>Redis emptied and PostgreSQL restarted under an open vote: every acknowledged ballot is in the result exactly once.</summary>
[Trait("needs", "services")]
public sealed class ServiceLossTests(ITestOutputHelper output)
{
    private const int Owners = 60;

    [Fact]
    public async Task RedisEmptiedDuringAVote_TheCountHealsAndNothingIsLost()
    {
        await using var services = await Services.StartAsync();
        await using var assembly = await services.HoldAsync(Owners, resolutions: 1);
        var round = await assembly.OpenVoteAsync(assembly.Agenda[0]);
        var burst = new Burst(assembly, round, 1, seed: 7);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var running = burst.RunAsync(6, giveUp.Token);
        await Services.AnsweredAsync(burst, Owners * 2);
        await services.Redis.EmptyAsync();
        await running;

        var voted = burst.Clicks.GroupBy(click => click.CoOwnerId).Count(owner => owner.MaxBy(click => click.Ballot!.Receipt.Version)!.Choice != "withdrawn");
        await Eventually.HoldsAsync(
            async () => (await assembly.Syndic.ConsoleAsync(assembly.Id)).Item?.Progress?.Voted == voted,
            TimeSpan.FromSeconds(10),
            () => $"The console did not come back to {voted} voters.");
        await CloseAndRecountAsync(services, assembly, round, burst);
    }

    [Fact]
    public async Task RedisKilledDuringAVote_VotesAreStillAcknowledged()
    {
        await using var services = await Services.StartAsync();
        await using var assembly = await services.HoldAsync(Owners, resolutions: 1);
        var round = await assembly.OpenVoteAsync(assembly.Agenda[0]);
        await services.Redis.KillAsync();
        var burst = new Burst(assembly, round, 1, seed: 8);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await burst.RunAsync(4, giveUp.Token);
        Assert.All(burst.Clicks, click => Assert.Equal(Fate.Recorded, click.Fate));
        await services.Redis.StartAsync();
        await CloseAndRecountAsync(services, assembly, round, burst);
    }

    [Fact]
    public async Task PostgresRestartedDuringAVote_AcknowledgementsResumeAndNothingIsLost()
    {
        await using var services = await Services.StartAsync();
        await using var assembly = await services.HoldAsync(Owners, resolutions: 1);
        var round = await assembly.OpenVoteAsync(assembly.Agenda[0]);
        var burst = new Burst(assembly, round, 1, seed: 9);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var running = burst.RunAsync(6, giveUp.Token);
        await Services.AnsweredAsync(burst, Owners);
        await services.Postgres.KillAsync();
        await services.Postgres.RunAsync();
        await running;
        await CloseAndRecountAsync(services, assembly, round, burst);
    }

    private async Task CloseAndRecountAsync(Services services, CrowdedAssembly assembly, RoundHead round, Burst burst)
    {
        var close = await assembly.InsistAsync(new CloseVote(assembly.Id, Guid.NewGuid(), round.Id));
        Assert.True(close.Ok, close.Refusal?.Text);
        await services.Recount.HoldsAsync(round.Id, burst);
        output.WriteLine($"{burst.Clicks.Count} clicks, recount agrees");
    }
}
