using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests.Peers;

/// <summary>
/// Mon-syndic-bénévole and KoproGo counted the present where the law counts everybody, and rounded. The edges themselves, each with
/// its arithmetic, are the vectors and the properties of AgLive.Domain.Tests (the 10 % of proxies: ProxyLimitTests); here they go
/// through the whole program.
/// </summary>
public sealed class PeersMajorities
{
    /// <summary>The first holds more than half: reduced to the 4 800 of the others, total 9 600 (loi 1965 art. 22).</summary>
    private static readonly long[] Weights = [5_200, 1_600, 1_200, 1_000, 600, 400];

    [Fact]
    public async Task MonSyndicBenevole_absentees_thirds_and_halves_are_of_all_owners_and_exact()
    {
        using var folder = new TemporaryFolder();
        var settings = new AgLiveSettings(folder.Path) { Others = CrowdSettings.Of() };
        var plan = new CrowdPlan(Weights.Length, 3, Weights: Weights, Majorities: ["26", "25", "25"]);
        await using var assembly = await CrowdedAssembly.StartAsync(settings, folder.Path, plan);

        var absentees = await VoteAsync(assembly, 0, [1, 2]);
        Assert.False(absentees.Result!.Adopted);
        Assert.Equal(9_600, absentees.Result.Total);
        Assert.Null(absentees.SecondVote);
        Assert.NotNull(absentees.ReductionSentence);

        var third = await VoteAsync(assembly, 1, [1, 2, 5]);
        Assert.False(third.Result!.Adopted);
        Assert.Equal(3_200, third.Result.Lines.Single(line => line.Answer == "pour").Voix);
        Assert.Equal("25-1", third.SecondVote?.Article);

        var half = await VoteAsync(assembly, 2, [0]);
        Assert.Equal(4_800, half.Result!.Lines.Single(line => line.Answer == "pour").Voix);
        Assert.False(half.Result.Adopted, "Exactly one half is no majority of all the votes (loi 1965 art. 25).");
    }

    /// <summary>Those named vote pour, nobody else votes.</summary>
    private static async Task<ConsoleItem> VoteAsync(CrowdedAssembly assembly, int resolution, int[] voters)
    {
        var round = await assembly.OpenVoteAsync(assembly.Agenda[resolution]);
        foreach (var voter in voters)
        {
            var choice = new BallotChoice(assembly.Voters[voter].CoOwnerId, "pour");
            var answer = await assembly.Voters[voter].Visitor.VoteAsync(new VoteRequest(assembly.Id, round.Id, Guid.CreateVersion7(), 1, [choice]));
            Assert.True(answer.Ok, answer.Refusal?.Text);
        }

        Assert.True((await assembly.InsistAsync(new CloseVote(assembly.Id, Guid.NewGuid(), round.Id))).Ok);
        Assert.True((await assembly.InsistAsync(new Proclaim(assembly.Id, Guid.NewGuid(), round.Id))).Ok);
        return (await assembly.Syndic.ConsoleAsync(assembly.Id)).Item!;
    }
}
