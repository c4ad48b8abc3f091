using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Room;

/// <summary>A small assembly from the lobby to the end, by the hub, counted by hand beside.</summary>
public sealed class WholeAssemblyTests : IAsyncLifetime
{
    private readonly Dictionary<string, HallDevice> devices = [];
    private Hall hall = null!;
    private HallDevice syndic = null!;

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync()
    {
        hall = await Hall.StartAsync();
        syndic = await hall.ConnectSyndicAsync();
        foreach (var person in HallWorld.People)
        {
            devices[person.Name] = await hall.ConnectAsync(person.Name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var device in devices.Values)
        {
            await device.DisposeAsync();
        }

        await syndic.DisposeAsync();
        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Assembly_FromLobbyToEnd_CountsAsByHand()
    {
        await OpenSessionAsync();
        await ElectPresidentAsync();
        await VoteOnLiftAsync();
        await FailArticle25ThenPassAsync();
        await PassArticle26WithLateArrivalAsync();
        await CancelThenVoteAgainAsync();
        await syndic.RunAsync(new EndSession(World.AssemblyId, New()));
        Assert.Equal("ended", (await devices["Abadie"].RefreshAsync()).Room.Assembly.Stage);
        Assert.Null(await hall.Services.GetRequiredService<JournalChain>().VerifyAsync(World.AssemblyId, CancellationToken.None));
    }

    private static Guid New() => Guid.CreateVersion7();

    private async Task OpenSessionAsync()
    {
        var abadie = devices["Abadie"];
        Assert.Equal("convened", (await abadie.EnterAsync()).Me.Status);
        await abadie.RefusedAsync<CommandDone>(
            RefusalCode.LobbyClosed, "Sign", new SignRequest(World.AssemblyId, New(), [World.Owners["Abadie"]], "typed", "Abadie Zoé"));
        await syndic.DoAsync<ConsoleSnapshot>("EnterConsole", World.AssemblyId);
        await syndic.RunAsync(new OpenLobby(World.AssemblyId, New()));
        foreach (var name in (string[])["Abadie", "Blanc", "Caron", "Duval"])
        {
            Assert.Equal("present", (await devices[name].SignAsync(name)).Me.Status);
        }

        await syndic.RefusedAsync(RefusalCode.NotInSession, new OpenVote(World.AssemblyId, New(), World.Agenda["1"]));
        await syndic.RunAsync(new OpenSession(World.AssemblyId, New()));
        await syndic.RefusedAsync(RefusalCode.AlreadyInSession, new OpenSession(World.AssemblyId, New()));
        var gauge = (await syndic.ConsoleAsync()).Gauge;
        Assert.Equal((800, 4, 1000, 6), (gauge.Present, gauge.PresentMembers, gauge.Total, gauge.Members));
    }

    private async Task ElectPresidentAsync()
    {
        await syndic.RefusedAsync(RefusalCode.BureauFirst, new OpenVote(World.AssemblyId, New(), World.Agenda["3"]));
        await syndic.RefusedAsync(RefusalCode.CandidateMissing, new OpenVote(World.AssemblyId, New(), World.Agenda["1"]));
        await syndic.RunAsync(new SetCandidate(World.AssemblyId, New(), World.Agenda["1"], World.Owners["Abadie"], ""));
        await syndic.RunAsync(new OpenVote(World.AssemblyId, New(), World.Agenda["1"]));
        var seen = await devices["Blanc"].SeeAsync(room => room.Current?.Round?.State == "open");
        Assert.Equal("L'assemblée élit président de séance : Mme Abadie Zoé.", seen.Current!.Text);

        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("contre");
        await devices["Blanc"].VoteAsync("pour");
        await devices["Caron"].VoteAsync("contre");
        var progress = (await syndic.ConsoleAsync()).Item!.Progress!;
        Assert.Equal((3, 4, 650, 800), (progress.Voted, progress.Expected, progress.VoixReceived, progress.VoixExpected));
        Assert.Equal("Mme Duval Zoé", Assert.Single(progress.Missing).Name);
        Assert.False(progress.CanChange);

        // 300 + 200 pour, 150 contre, Duval does not vote.
        var result = await CloseAndProclaimAsync("1");
        Assert.True(result.Adopted);
        AssertLines(result, pour: 500, contre: 150, none: 150, absent: 200);
        Assert.Equal(new BureauSeat("president", "Mme Abadie Zoé"), Assert.Single((await syndic.ConsoleAsync()).Room.Bureau));
    }

    private async Task VoteOnLiftAsync()
    {
        await syndic.RunAsync(new OpenVote(World.AssemblyId, New(), World.Agenda["2"]));
        var mine = (await devices["Abadie"].RefreshAsync()).Me.Ballot!;
        Assert.Empty(mine.Rights);
        Assert.Contains("Ascenseur", mine.NotConcerned, StringComparison.Ordinal);
        await devices["Blanc"].VoteAsync("pour");
        await devices["Caron"].VoteAsync("contre");
        await devices["Duval"].VoteAsync("pour");

        // 40 + 30 pour, 30 contre, T = 100.
        var result = await CloseAndProclaimAsync("2");
        Assert.True(result.Adopted);
        Assert.Equal(100, result.Total);
        AssertLines(result, pour: 70, contre: 30);
    }

    private async Task FailArticle25ThenPassAsync()
    {
        await syndic.RunAsync(new OpenVote(World.AssemblyId, New(), World.Agenda["3"]));
        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("pour");
        await devices["Caron"].VoteAsync("contre");
        var first = (await syndic.ConsoleAsync()).Room.Current!.Round!.Id;

        // 500 of 1 000 is not more than half; it is more than a third.
        var failed = await CloseAndProclaimAsync("3");
        Assert.False(failed.Adopted);
        Assert.Equal(501, failed.Threshold);
        Assert.NotNull(failed.SecondVoteSentence);
        Assert.Equal("secondVote", (await syndic.ConsoleAsync()).Room.Agenda.Single(item => item.Number == "3").State);
        await syndic.RefusedAsync(RefusalCode.AlreadyDecided, new OpenVote(World.AssemblyId, New(), World.Agenda["3"]));

        await syndic.RunAsync(new OpenSecondVote(World.AssemblyId, New(), first));
        var ballot = (await devices["Caron"].RefreshAsync()).Me.Ballot!;
        Assert.Null(Assert.Single(ballot.Rights).Choice);
        await devices["Abadie"].VoteAsync("pour");
        await devices["Caron"].VoteAsync("contre");
        await devices["Duval"].VoteAsync("abstention");
        var second = await CloseAndProclaimAsync("3");
        Assert.True(second.Adopted);
        AssertLines(second, pour: 300, contre: 150, abstention: 150, none: 200, absent: 200);
        await syndic.RefusedAsync(RefusalCode.AlreadyDecided, new OpenSecondVote(World.AssemblyId, New(), first));
    }

    private async Task PassArticle26WithLateArrivalAsync()
    {
        await syndic.RunAsync(new OpenVote(World.AssemblyId, New(), World.Agenda["4"]));
        foreach (var name in (string[])["Abadie", "Blanc", "Caron"])
        {
            await devices[name].VoteAsync("pour");
        }

        // Somebody who arrives while the vote is open gets the open ballot.
        var late = await devices["Estève"].SignAsync("Estève");
        Assert.Equal(120, Assert.Single(late.Me.Ballot!.Rights).Voix);
        await devices["Estève"].VoteAsync("contre");
        await VoteByHandAsync("Duval", "pour");

        // 300 + 200 + 150 + 150 = 800 of 1 000 (two thirds: 667), 4 owners of 6.
        var result = await CloseAndProclaimAsync("4");
        Assert.True(result.Adopted);
        AssertLines(result, pour: 800, contre: 120, absent: 80);
        Assert.Equal(4, result.Lines.Single(line => line.Answer == "pour").Heads);
    }

    private async Task VoteByHandAsync(string name, string choice)
    {
        var round = (await syndic.ConsoleAsync()).Room.Current!.Round!.Id;
        var before = devices[name].PersonalPokes;
        var command = new RecordVote(World.AssemblyId, New(), round, World.Owners[name], choice, "", "Mme Abadie");
        await syndic.RefusedAsync(RefusalCode.MotiveMissing, command);
        await syndic.RefusedAsync(RefusalCode.WitnessMissing, command with { Motive = "Téléphone en panne", Witness = " " });
        await syndic.RefusedAsync(RefusalCode.NotPresent, command with { Motive = "x", CommandId = New(), CoOwnerId = World.Owners["Fabre"] });
        await syndic.RunAsync(command with { Motive = "Téléphone en panne" });
        await HallDevice.EventuallyAsync(() => Task.FromResult(devices[name].PersonalPokes > before));
        var right = Assert.Single((await devices[name].RefreshAsync()).Me.Ballot!.Rights);
        Assert.Equal((choice, true), (right.Choice, right.ByHand));
    }

    private async Task CancelThenVoteAgainAsync()
    {
        await syndic.RunAsync(new OpenVote(World.AssemblyId, New(), World.Agenda["7"]));
        await devices["Abadie"].VoteAsync("contre");
        var round = (await syndic.ConsoleAsync()).Room.Current!.Round!.Id;
        await syndic.RefusedAsync(RefusalCode.MotiveMissing, new CancelVote(World.AssemblyId, New(), round, " "));
        await syndic.RunAsync(new CancelVote(World.AssemblyId, New(), round, "Texte mal lu"));
        var cancelled = (await devices["Abadie"].RefreshAsync()).Room.Current!.Round!;
        Assert.Equal(("cancelled", "Texte mal lu"), (cancelled.State, cancelled.CancelMotive));

        await syndic.RunAsync(new OpenVote(World.AssemblyId, New(), World.Agenda["7"]));
        await devices["Abadie"].VoteAsync("pour");
        var result = await CloseAndProclaimAsync("7");
        AssertLines(result, pour: 300, none: 620, absent: 80);
    }

    /// <summary>Two consoles click at once; one close is journaled.</summary>
    private async Task<RoundResult> CloseAndProclaimAsync(string number)
    {
        await using var other = await hall.ConnectSyndicAsync();
        var round = (await syndic.ConsoleAsync()).Room.Current!.Round!;
        await Task.WhenAll(
            syndic.RunAsync(new CloseVote(World.AssemblyId, New(), round.Id)),
            other.RunAsync(new CloseVote(World.AssemblyId, New(), round.Id)));
        await using var db = await hall.DatabaseAsync();
        var closes = await db.JournalEntries.Where(line => line.Kind == JournalKinds.VoteClosed).ToListAsync();
        Assert.Single(closes, line => line.Payload.Contains(round.Id.ToString(), StringComparison.Ordinal));

        Assert.Null((await devices["Abadie"].RefreshAsync()).Room.Current!.Round!.Result);
        await syndic.RunAsync(new Proclaim(World.AssemblyId, New(), round.Id));
        var seen = await devices["Fabre"].EnterAsync();
        Assert.Equal((number, "proclaimed"), (seen.Room.Current!.Number, seen.Room.Current.Round!.State));
        return seen.Room.Current.Round.Result!;
    }

    private static void AssertLines(RoundResult result, long pour, long contre = 0, long abstention = 0, long none = 0, long absent = 0) =>
        Assert.Equal(
            [("pour", pour), ("contre", contre), ("abstention", abstention), ("none", none), ("absent", absent)],
            result.Lines.Select(line => (line.Answer, line.Voix)));
}
