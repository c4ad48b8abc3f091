using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests;

/// <summary>One trial: a burst, a kill -9 of a node at a seeded moment, a restart, a close while clicks still fly, a recount.</summary>
internal sealed class KillTrials(CrowdedAssembly assembly, Recount recount, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public async Task RunAsync(int seed, int votesEach, int node, AgendaItem point)
    {
        var random = new Random(seed);
        var round = await assembly.OpenVoteAsync(point);
        var burst = new Burst(assembly, round, textVersion: 1, seed);
        using var giveUp = new CancellationTokenSource(Patience);
        var total = assembly.Voters.Count * votesEach;
        var running = burst.RunAsync(votesEach, giveUp.Token);

        await AnsweredAsync(burst, running, random.Next(total / 20, total / 2));
        await assembly.KillAsync(node);
        var known = burst.Answered;
        await assembly.RestartAsync(node);

        await AnsweredAsync(burst, running, known + random.Next((total - known) / 2, total - known));
        var close = await assembly.InsistAsync(new CloseVote(assembly.Id, Guid.NewGuid(), round.Id));
        Assert.True(close.Ok, close.Refusal?.Text);
        await running;

        await recount.HoldsAsync(round.Id, burst);
        var proclaimed = await assembly.InsistAsync(new Proclaim(assembly.Id, Guid.NewGuid(), round.Id));
        Assert.True(proclaimed.Ok, proclaimed.Refusal?.Text);
        output.WriteLine($"trial {seed}: {total} clicks, killed after {known} acknowledged, {burst.Clicks.Count(click => click.Fate == Fate.Recorded)} recorded, {burst.Clicks.Count(click => click.Fate == Fate.Refused)} refused after the close; recount agrees");
    }

    private static Task AnsweredAsync(Burst burst, Task running, int wanted) => Eventually.HoldsAsync(
        () => Task.FromResult(burst.Answered >= wanted || running.IsCompleted), Patience, () => $"{burst.Answered} of {wanted} clicks were answered.");
}
