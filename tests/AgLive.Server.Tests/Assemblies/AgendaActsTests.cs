using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Assemblies;

/// <summary>Points moved, withdrawn, postponed and put back (LIV-33), by the hub.</summary>
public sealed class AgendaActsTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private Dictionary<string, HallDevice> devices = null!;

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync() => (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);

    public async ValueTask DisposeAsync()
    {
        await syndic.DisposeAsync();
        foreach (var device in devices.Values)
        {
            await device.DisposeAsync();
        }

        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Move_APointToCome_IsTheOrderOfEveryScreenAndKeepsItsNumber()
    {
        await syndic.RunAsync(Move("7", before: "3"));
        await devices["Abadie"].SeeAsync(room => Numbers(room) == "1 2 7 3 4 5 6.1 6.2");
        await syndic.RunAsync(Move("2", before: null));
        await devices["Abadie"].SeeAsync(room => Numbers(room) == "1 7 3 4 5 6.1 6.2 2");
        Assert.Equal("Point 2 à traiter en dernier.", (await syndic.ConsoleAsync()).Journal[0].Sentence);
    }

    [Fact]
    public async Task Move_WhatIsDecidedOpenOrUnknown_IsRefused()
    {
        await syndic.RefusedAsync(RefusalCode.AlreadyDecided, Move("1", before: "7"));
        await syndic.RefusedAsync(RefusalCode.AlreadyDecided, Move("7", before: "1"));
        await syndic.RefusedAsync(RefusalCode.BadRequest, Move("7", before: "7"));
        await syndic.RefusedAsync(RefusalCode.NotFound, Move("7", before: "3") with { BeforeId = Guid.NewGuid() });
        await syndic.OpenVoteAsync("7");
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, Move("7", before: "3"));
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, Move("3", before: "7"));
    }

    [Fact]
    public async Task Move_CompetitorsOnceOneWasVoted_KeepsTheirOrder()
    {
        await syndic.RunAsync(Move("6.2", before: "6.1"));
        await syndic.OpenVoteAsync("6.1");
        await devices["Abadie"].VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();

        // 6.2 stands before 6.1, which is voted: nothing may put it behind.
        await syndic.RefusedAsync(RefusalCode.CompetitionOrder, Move("6.2", before: null));
        await syndic.RunAsync(Move("6.2", before: "3"));
        await syndic.RunAsync(Move("7", before: "3"));
    }

    [Fact]
    public async Task SetAside_IsShownWithItsMotiveAndCannotBeVoted()
    {
        await syndic.RunAsync(new ShowItem(World.AssemblyId, Guid.NewGuid(), World.Agenda["7"]));
        await syndic.RefusedAsync(RefusalCode.MotiveMissing, Set("7", "withdrawn", " "));
        await syndic.RefusedAsync(RefusalCode.BadRequest, Set("7", "burnt", "motif"));
        await syndic.RunAsync(Set("7", "withdrawn", "Le devis n'est plus valable"));

        var seen = await devices["Blanc"].SeeAsync(room => room.Agenda.Any(item => item.State == "withdrawn"));
        Assert.Equal("Le devis n'est plus valable", seen.Agenda.Single(item => item.State == "withdrawn").Motive);
        await syndic.RefusedAsync(RefusalCode.ItemSetAside, new OpenVote(World.AssemblyId, Guid.NewGuid(), World.Agenda["7"]));
        await syndic.RefusedAsync(RefusalCode.ItemSetAside, new AmendResolution(World.AssemblyId, Guid.NewGuid(), World.Agenda["7"], 1, "Autre texte."));
        await syndic.RefusedAsync(RefusalCode.StateChanged, Set("7", "withdrawn", "encore"));
        Assert.DoesNotContain((await syndic.ConsoleAsync()).Reachable, reach => reach.ResolutionId == World.Agenda["7"]);

        await syndic.RunAsync(Set("7", "postponed", "À revoir l'an prochain"));
        await devices["Blanc"].SeeAsync(room => room.Agenda.Any(item => item is { State: "postponed", Motive: "À revoir l'an prochain" }));
        await syndic.RunAsync(Set("7", "kept", ""));
        Assert.Null((await devices["Blanc"].RefreshAsync()).Room.Agenda.Single(item => item.Number == "7").Motive);
        await syndic.OpenVoteAsync("7");
        await syndic.RefusedAsync(RefusalCode.VoteStillOpen, Set("7", "withdrawn", "trop tard"));
        Assert.Equal(
            ["Point 7 retiré de l'ordre du jour\u00A0: Le devis n'est plus valable", "Point 7 reporté\u00A0: À revoir l'an prochain", "Point 7 remis à l'ordre du jour."],
            (await syndic.ConsoleAsync()).Journal.Select(line => line.Sentence).Reverse().Where(line => line.StartsWith("Point 7 re", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SetAside_WhatIsDecidedOrTheElectionOfThePresident_IsRefused()
    {
        await syndic.RefusedAsync(RefusalCode.AlreadyDecided, Set("1", "withdrawn", "motif"));
        await using var convened = await Hall.StartAsync();
        await using var operators = await convened.ConnectSyndicAsync();
        var president = new SetDisposition(convened.World.AssemblyId, Guid.NewGuid(), convened.World.Agenda["1"], "withdrawn", "motif");
        await operators.RefusedAsync(RefusalCode.NotInSession, president);
        await operators.RunAsync(new OpenSession(convened.World.AssemblyId, Guid.NewGuid()));
        await operators.RefusedAsync(RefusalCode.BureauFirst, president with { CommandId = Guid.NewGuid() });
        await operators.RunAsync(president with { CommandId = Guid.NewGuid(), ResolutionId = convened.World.Agenda["5"] });
    }

    [Fact]
    public async Task SecondVote_OfACompetitor_DoesNotWaitForOneWithdrawn()
    {
        var first = await syndic.OpenVoteAsync("6.1");
        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();
        await syndic.RefusedAsync(RefusalCode.CompetitionFirstVotes, new OpenSecondVote(World.AssemblyId, Guid.NewGuid(), first));
        await syndic.RunAsync(Set("6.2", "withdrawn", "L'entreprise a retiré son devis"));
        await syndic.RunAsync(new OpenSecondVote(World.AssemblyId, Guid.NewGuid(), first));
    }

    private static string Numbers(RoomSnapshot room) => string.Join(' ', room.Agenda.Select(item => item.Number));

    private MoveItem Move(string number, string? before) =>
        new(World.AssemblyId, Guid.NewGuid(), World.Agenda[number], before is null ? null : World.Agenda[before]);

    private SetDisposition Set(string number, string disposition, string motive) =>
        new(World.AssemblyId, Guid.NewGuid(), World.Agenda[number], disposition, motive);
}
