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
        Assert.Equal(["adopted", "rejected"], agenda.Where(item => item.Kind == "competition").Select(item => item.State));
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
