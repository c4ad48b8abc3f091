using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Room;

/// <summary>What each resolution can still reach, as the console shows it.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task Console_SaysWhatEachResolutionCanReach_BeforeItsVoteAndBesideIt()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var server = hall;

        // 500 voix of 1 000: art. 25 needs 501, its second vote 334; art. 26-1 needs 501 too.
        Assert.Equal(
            [("2", "firstVote"), ("3", "secondVoteOnly"), ("4", "outOfReach"), ("6.1", "secondVoteOnly"), ("6.2", "secondVoteOnly"), ("7", "firstVote")],
            await LevelsAsync(hall, syndic));

        await syndic.OpenVoteAsync("3");
        var before = await SentenceAsync(hall, syndic, "3");
        Assert.StartsWith("Hors d'atteinte au premier vote : il faut 501 voix pour ; 500 voix au plus peuvent être pour.", Plain(before), StringComparison.Ordinal);
        await devices["Blanc"].VoteAsync("contre");
        Assert.Equal(before, await SentenceAsync(hall, syndic, "3"));
        await devices["Blanc"].VoteAsync("pour");
        await devices["Abadie"].VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();

        Assert.Equal("Atteignable : 500 voix au plus peuvent être pour.", Plain(await SentenceAsync(hall, syndic, "3")));
        await syndic.RunAsync(new RecordDeparture(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Owners["Blanc"]));
        Assert.DoesNotContain(("2", "firstVote"), await LevelsAsync(hall, syndic));
    }

    [Fact]
    public async Task Gauge_MarksAreThoseThePointMayHaveToReachOnItsRoll()
    {
        var (hall, syndic, _) = await Hall.InSessionAsync(["Abadie"]);
        await using var server = hall;

        Assert.Equal([("1/3", 334L), ("1/2", 501L)], (await syndic.ConsoleAsync(hall.World.Agenda["3"])).Gauge.Marks.Select(mark => (mark.Label, mark.Voix)));
        Assert.Empty((await syndic.ConsoleAsync(hall.World.Agenda["1"])).Gauge.Marks);
    }

    private static async Task<IEnumerable<(string, string)>> LevelsAsync(Hall hall, HallDevice syndic)
    {
        var numbers = hall.World.Agenda.ToDictionary(item => item.Value, item => item.Key);
        return (await syndic.ConsoleAsync()).Reachable.Select(reach => (numbers[reach.ResolutionId], reach.Level));
    }

    private static async Task<string> SentenceAsync(Hall hall, HallDevice syndic, string number) =>
        (await syndic.ConsoleAsync()).Reachable.Single(reach => reach.ResolutionId == hall.World.Agenda[number]).Sentence;

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
