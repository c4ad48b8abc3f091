using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Conducting;

/// <summary>Several managers at their consoles, one of whom conducts.</summary>
public sealed class TakeOverTests
{
    [Fact]
    public async Task Session_IsConductedByWhoOpensIt_UntilAnotherTakesOver()
    {
        await using var hall = await Hall.StartAsync();
        var id = hall.World.AssemblyId;
        await using var first = await hall.ConnectSyndicAsync();
        await using var second = await HallDevice.ConnectAsync(hall, hall.World.SecondSyndicId);
        await second.RunAsync(new OpenLobby(id, Guid.NewGuid()));
        await first.RunAsync(new SetVideoLink(id, Guid.NewGuid(), "https://visio.example.org/"));
        Assert.Null((await first.ConsoleAsync()).Desk!.Operator);

        await first.RunAsync(new OpenSession(id, Guid.NewGuid()));
        var seen = (await second.ConsoleAsync(hall.World.Agenda["1"])).Desk!;
        Assert.Equal((hall.World.SyndicId, "Mme Syndic Zoé", false), (seen.Operator!.AccountId, seen.Operator.Name, seen.Operator.IsCaller));
        Assert.False(seen.MayConduct);
        var refused = await second.CallAsync<CommandDone>("ShowItem", new ShowItem(id, Guid.NewGuid(), hall.World.Agenda["5"]));
        Assert.Equal("NotOperator", refused.Refusal!.Name);
        Assert.Contains("Mme Syndic Zoé", refused.Refusal.Text, StringComparison.Ordinal);

        // The attendance desk stays open to all managers.
        await second.RunAsync(new RecordPresence(id, Guid.NewGuid(), hall.World.Owners["Estève"], "room", "A signé", "Mme Blanc"));

        await second.RunAsync(new TakeOver(id, Guid.NewGuid(), hall.World.SyndicId));
        await second.RunAsync(new ShowItem(id, Guid.NewGuid(), hall.World.Agenda["5"]));
        await first.RefusedAsync(RefusalCode.NotOperator, new ShowItem(id, Guid.NewGuid(), hall.World.Agenda["7"]));
        Assert.False((await first.ConsoleAsync()).Desk!.MayConduct);
        Assert.Contains((await first.ConsoleAsync()).Journal, line => line.Sentence == "Mme Second Zoé prend la main, à la suite de Mme Syndic Zoé.");
    }

    [Fact]
    public async Task TakeOver_FromSomebodyWhoLostItMeanwhile_IsRefused()
    {
        var (hall, first, _) = await Hall.InSessionAsync(["Abadie"]);
        await using var closing = hall;
        var id = hall.World.AssemblyId;
        await using var second = await HallDevice.ConnectAsync(hall, hall.World.SecondSyndicId);
        await second.RefusedAsync(RefusalCode.StateChanged, new TakeOver(id, Guid.NewGuid(), null));
        var command = new TakeOver(id, Guid.NewGuid(), hall.World.SyndicId);
        var done = await second.RunAsync(command);
        Assert.Equal(done, await second.RunAsync(command));
        await first.RefusedAsync(RefusalCode.StateChanged, new TakeOver(id, Guid.NewGuid(), hall.World.SyndicId));
        await first.RunAsync(new TakeOver(id, Guid.NewGuid(), hall.World.SecondSyndicId));
    }

    [Fact]
    public async Task Command_AnsweredBeforeTheHandWasLost_GivesTheSameAnswerAfterwards()
    {
        var (hall, first, _) = await Hall.InSessionAsync(["Abadie"]);
        await using var closing = hall;
        await using var second = await HallDevice.ConnectAsync(hall, hall.World.SecondSyndicId);
        var shown = new ShowItem(hall.World.AssemblyId, Guid.NewGuid(), hall.World.Agenda["7"]);
        var answer = await first.RunAsync(shown);
        await second.RunAsync(new TakeOver(hall.World.AssemblyId, Guid.NewGuid(), hall.World.SyndicId));
        Assert.Equal(answer, await first.RunAsync(shown));
    }

    [Fact]
    public async Task Close_Announced_ComesWhoeverConducts()
    {
        var (hall, first, devices) = await Hall.InSessionAsync(["Abadie"]);
        await using var closing = hall;
        var id = hall.World.AssemblyId;
        await first.RunAsync(new SetCloseRules(id, Guid.NewGuid(), 1, NeedsPresident: false));
        var round = await first.OpenVoteAsync("7");
        await first.RunAsync(new AnnounceClose(id, Guid.NewGuid(), round));
        await using var second = await HallDevice.ConnectAsync(hall, hall.World.SecondSyndicId);
        await second.RunAsync(new TakeOver(id, Guid.NewGuid(), hall.World.SyndicId));
        await devices["Abadie"].SeeAsync(room => room.Current?.Round is { State: "closed" } closed && closed.Id == round);
    }
}
