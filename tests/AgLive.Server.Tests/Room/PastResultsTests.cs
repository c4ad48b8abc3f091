using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Room;

/// <summary>AG-18: what an ended assembly shows is what was stored when its votes closed.</summary>
public sealed class PastResultsTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private Dictionary<string, HallDevice> devices = [];

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync() =>
        (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron"]);

    public async ValueTask DisposeAsync()
    {
        foreach (var device in devices.Values.Append(syndic))
        {
            await device.DisposeAsync();
        }

        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Results_SecondVotesReceiptsAndAttendance_AreThoseStored()
    {
        await syndic.RunAsync(new RecordProxy(World.AssemblyId, New(), World.Owners["Fabre"], World.Owners["Abadie"], "", false));
        await devices["Abadie"].SignAsync("Abadie", World.Owners["Fabre"]);
        await syndic.OpenVoteAsync("3");
        var recorded = await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("contre");
        await syndic.CloseAndProclaimAsync();
        var round = (await syndic.ConsoleAsync()).Room.Current!.Round!;
        Assert.False(round.Result!.Adopted);
        await syndic.RunAsync(new OpenSecondVote(World.AssemblyId, New(), round.Id));
        await devices["Abadie"].VoteAsync("pour");
        await devices["Caron"].VoteAsync("contre");
        var second = await syndic.CloseAndProclaimAsync();
        await syndic.RunAsync(new EndSession(World.AssemblyId, New()));

        var past = await PastAsync("Abadie");
        var point = Assert.Single(past.Points, point => point.Number == "3");
        Assert.Equal(["", "25-1"], point.Votes.Select(vote => vote.SecondVote ?? ""));
        Assert.Equal((second.Adopted, second.Sentence), (point.Votes[1].Result.Adopted, point.Votes[1].Result.Sentence));
        Assert.Equal(round.Result.Lines, point.Votes[0].Result.Lines);
        Assert.Equal(
            recorded.Ballots.Select(ballot => (ballot.Choice, ballot.Voix, ballot.Receipt.Number)).Order(),
            point.Votes[0].Own.Select(vote => (vote.Choice!, vote.Voix, vote.Receipt!.Number)).Order());
        Assert.Equal([true, false], point.Votes[0].Own.Select(vote => vote.Self));
        Assert.Equal(
            [("En salle", 0, 0L), ("À distance", 3, 650L), ("Représentés", 1, 80L), ("Absents", 2, 270L)],
            past.Attendance.Parts.Select(part => (part.Label, part.Owners, part.Voix!.Value)));
        Assert.Equal((6, 1000L), (past.Attendance.Owners, past.Attendance.TotalVoix!.Value));
        Assert.Equal("president", Assert.Single(past.Bureau).Role);
        Assert.Equal("information", past.Points.Single(known => known.Number == "5").State);

        var blanc = (await PastAsync("Blanc")).Points.Single(known => known.Number == "3");
        Assert.Equal(["contre"], blanc.Votes[0].Own.Select(vote => vote.Choice));
        Assert.Null(Assert.Single(blanc.Votes[1].Own).Choice);
    }

    [Fact]
    public async Task Results_AreNotThereBeforeTheEnd_NorForStrangers()
    {
        var pasts = hall.Services.GetRequiredService<IPastAssemblies>();
        var early = await pasts.OfAsync(World.Accounts["Abadie"], World.AssemblyId, CancellationToken.None);
        Assert.Equal(RefusalCode.NotFound, early.Refusal?.Code);
        await syndic.RunAsync(new EndSession(World.AssemblyId, New()));
        var stranger = await pasts.OfAsync(World.StrangerId, World.AssemblyId, CancellationToken.None);
        Assert.Equal(RefusalCode.NotFound, stranger.Refusal?.Code);
        var syndics = await pasts.OfAsync(World.SyndicId, World.AssemblyId, CancellationToken.None);
        Assert.All(syndics.Value.Points.SelectMany(point => point.Votes), vote => Assert.Empty(vote.Own));
    }

    private static Guid New() => Guid.CreateVersion7();

    private async Task<PastAssembly> PastAsync(string name)
    {
        var past = await hall.Services.GetRequiredService<IPastAssemblies>().OfAsync(World.Accounts[name], World.AssemblyId, CancellationToken.None);
        return past.Value;
    }
}
