using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Voting;

/// <summary>What the operator reads before he opens a vote (LIV-26).</summary>
public sealed class OpeningCheckTests
{
    [Fact]
    public async Task Check_BeforeTheVote_TellsWhoTakesPartAndWhoCannot()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var server = hall;
        var world = hall.World;
        await syndic.RunAsync(new RecordProxy(world.AssemblyId, Guid.NewGuid(), world.Owners["Fabre"], world.Owners["Blanc"], "", false));
        await syndic.RunAsync(new RecordProxy(world.AssemblyId, Guid.NewGuid(), world.Owners["Duval"], world.Owners["Estève"], "", false));
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync(world.Agenda["7"])).Item!.Opening!.Disconnected.Count == 0);
        var check = (await syndic.ConsoleAsync(world.Agenda["7"])).Item!.Opening!;

        // Abadie 300, Blanc 200, Fabre 80 by Blanc; Duval's holder is not there.
        Assert.Equal((3, 580, 0, 0), (check.Voters, check.Voix, check.PostalForms, check.PostalVoix));
        Assert.Equal(new OwnerVoix(world.Owners["Duval"], "Mme Duval Zoé", 150, "mandataire absent\u00A0: Mme Estève Zoé"), Assert.Single(check.WithoutHolder));

        await devices["Blanc"].DisposeAsync();
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync(world.Agenda["7"])).Item!.Opening!.Disconnected
            is [{ Name: "Mme Blanc Zoé", Voix: 280, Note.Length: > 0 }]);

        // On the lift, 100 tantièmes: Blanc 40 alone of those there; Duval's 30 have no holder.
        var lift = (await syndic.ConsoleAsync(world.Agenda["2"])).Item!.Opening!;
        Assert.Equal((1, 40, 30), (lift.Voters, lift.Voix, lift.WithoutHolder.Single().Voix));
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync(world.Agenda["2"])).Item!.Opening!.Disconnected is [{ Voix: 40 }]);
        await syndic.OpenVoteAsync("7");
        Assert.Null((await syndic.ConsoleAsync()).Item!.Opening);
        await syndic.DisposeAsync();
    }

    [Fact]
    public async Task Gauge_MarksOnlyTheMajoritiesOfThePoint()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var server = hall;
        Assert.Equal(["1/3", "1/2"], await MarksAsync("3"));
        Assert.Equal(["1/3", "2/3"], await MarksAsync("4"));
        Assert.Empty(await MarksAsync("7"));
        Assert.Equal(["1/3", "1/2", "2/3"], await MarksAsync("5"));

        // 500 of 1 000 pour: art. 25 fails, and the second vote of art. 25-1 has no fixed mark.
        await syndic.OpenVoteAsync("3");
        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();
        Assert.Empty(await MarksAsync("3"));
        Assert.NotNull((await syndic.ConsoleAsync(hall.World.Agenda["3"])).Item!.Opening);

        async Task<IEnumerable<string>> MarksAsync(string number) =>
            (await syndic.ConsoleAsync(hall.World.Agenda[number])).Gauge.Marks.Select(mark => mark.Label);
    }
}
