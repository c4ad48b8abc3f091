using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Voting;

/// <summary>Competing quotes (décret 1967 art. 19).</summary>
public sealed class CompetitionTests
{
    [Fact]
    public async Task SecondVote_BeforeEveryFirstVote_IsRefused()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var server = hall;
        var first = await syndic.OpenVoteAsync("6.1");
        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("pour");
        Assert.False((await syndic.CloseAndProclaimAsync()).Adopted);
        await syndic.RefusedAsync(RefusalCode.CompetitionFirstVotes, new OpenSecondVote(hall.World.AssemblyId, Guid.NewGuid(), first));
        Assert.NotNull((await syndic.ConsoleAsync()).Item!.SecondVote!.WhyNot);

        await syndic.OpenVoteAsync("6.2");
        await devices["Abadie"].VoteAsync("contre");
        Assert.False((await syndic.CloseAndProclaimAsync()).Adopted);
        await syndic.RunAsync(new OpenSecondVote(hall.World.AssemblyId, Guid.NewGuid(), first));
        await devices["Abadie"].VoteAsync("pour");
        Assert.True((await syndic.CloseAndProclaimAsync()).Adopted);
        var agenda = (await syndic.ConsoleAsync()).Room.Agenda;
        Assert.Equal(["retained", "rejected"], agenda.Where(item => item.Kind == "competition").Select(item => item.State));
    }

    /// <summary>Both reach 501 voix of 1 000: 650 each, or 800 and 650.</summary>
    [Theory]
    [InlineData(3, "tied", "tied")]
    [InlineData(4, "retained", "notRetained")]
    public async Task AdoptedBoth_EveryScreenTellsWhichIsRetained(int pourOfTheFirst, string first, string second)
    {
        string[] owners = ["Abadie", "Blanc", "Caron", "Duval"];
        var (hall, syndic, devices) = await Hall.InSessionAsync(owners);
        await using var server = hall;
        var early = await PourAsync(syndic, "6.1", owners[..pourOfTheFirst].Select(name => devices[name]));
        Assert.Equal("adopted", early.Competition!.State);

        var late = await PourAsync(syndic, "6.2", owners[..3].Select(name => devices[name]));
        Assert.True(late is { Adopted: true, Competition: { } standing } && standing.State == second);

        var room = (await devices["Abadie"].RefreshAsync()).Room;
        Assert.Equal([first, second], room.Agenda.Where(item => item.Kind == "competition").Select(item => item.State));
        Assert.Equal(late.Competition, room.Current!.Round!.Result!.Competition);
        var console = await syndic.ConsoleAsync(hall.World.Agenda["6.1"]);
        Assert.Equal(first, console.Item!.Result!.Competition!.State);
        Assert.Equal(pourOfTheFirst == 4, console.Journal.Any(line => line.Sentence.Contains("retenue\u00A0: n°\u00A06.1", StringComparison.Ordinal)));
    }

    private static async Task<RoundResult> PourAsync(HallDevice syndic, string number, IEnumerable<HallDevice> voters)
    {
        await syndic.OpenVoteAsync(number);
        foreach (var voter in voters)
        {
            await voter.VoteAsync("pour");
        }

        return await syndic.CloseAndProclaimAsync();
    }

    [Fact]
    public async Task Agenda_AfterAnOpenVote_StaysOnItUntilProclaimed()
    {
        var (hall, syndic, _) = await Hall.InSessionAsync(["Abadie"]);
        await using var server = hall;
        var round = await syndic.OpenVoteAsync("7");
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, new ShowItem(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Agenda["5"]));
        await syndic.RefusedAsync(RefusalCode.AnotherVoteOpen, new OpenVote(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Agenda["3"]));
        await syndic.RefusedAsync(RefusalCode.RoundNotClosed, new Proclaim(hall.World.AssemblyId, Guid.NewGuid(), round));
        await syndic.RunAsync(new CloseVote(hall.World.AssemblyId, Guid.NewGuid(), round));
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, new EndSession(hall.World.AssemblyId, Guid.NewGuid()));
        await syndic.RunAsync(new Proclaim(hall.World.AssemblyId, Guid.NewGuid(), round));
        await syndic.RefusedAsync(RefusalCode.NothingToProclaim, new Proclaim(hall.World.AssemblyId, Guid.NewGuid(), round));
        await syndic.RunAsync(new ShowItem(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Agenda["5"]));
        await syndic.RefusedAsync(RefusalCode.NotAVote, new OpenVote(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Agenda["5"]));
    }

    [Fact]
    public async Task VideoLink_OnlyHttps_IsTakenAndShown()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie"]);
        await using var server = hall;
        foreach (var wrong in (string[])["http://visio.example.org", "javascript:alert(1)", "https://", "https://syndic@mechant.example/", "visio"])
        {
            await syndic.RefusedAsync(RefusalCode.VideoAddress, new SetVideoLink(hall.World.AssemblyId, Guid.NewGuid(), wrong));
        }

        await syndic.RunAsync(new SetVideoLink(hall.World.AssemblyId, Guid.NewGuid(), "https://visio.example.org/erables"));
        await devices["Abadie"].SeeAsync(room => room.Assembly.VideoUrl == "https://visio.example.org/erables");
    }
}
