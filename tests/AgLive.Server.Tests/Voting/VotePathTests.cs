using System.Net.Http.Json;
using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Voting;

/// <summary>One vote: whose it may be, and what it is answered.</summary>
public sealed class VotePathTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private Dictionary<string, HallDevice> devices = null!;
    private Guid round;

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync()
    {
        (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron"]);
        round = await syndic.OpenVoteAsync("7");
    }

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
    public async Task Vote_SameIdByHubAndByHttp_GetsTheFirstReceipt()
    {
        var vote = Vote("Abadie", "pour");
        var first = await devices["Abadie"].DoAsync<VoteRecorded>("Vote", vote);
        await devices["Abadie"].VoteAsync("contre");
        var again = await PostAsync("Abadie", vote);

        Assert.False(first.Duplicate);
        Assert.True(again.Ok, again.Refusal?.Text);
        Assert.True(again.Value!.Duplicate);
        Assert.Equal(first.Ballots, again.Value.Ballots);
        Assert.Equal("contre", (await devices["Abadie"].RefreshAsync()).Me.Ballot!.Rights[0].Choice);
    }

    [Fact]
    public async Task Vote_SentAgainAfterTheClose_GetsTheFirstReceiptAndCountsOnce()
    {
        var vote = Vote("Abadie", "pour");
        var first = await devices["Abadie"].DoAsync<VoteRecorded>("Vote", vote);
        var result = await syndic.CloseAndProclaimAsync();

        var again = await devices["Abadie"].DoAsync<VoteRecorded>("Vote", vote);
        Assert.Equal(first.Ballots, again.Ballots);
        await devices["Blanc"].RefusedAsync<VoteRecorded>(RefusalCode.RoundClosed, "Vote", Vote("Blanc", "pour"));
        Assert.Equal(300, result.Lines.Single(line => line.Answer == "pour").Voix);
    }

    [Fact]
    public async Task Vote_SameIdOtherContent_IsRefused()
    {
        var vote = Vote("Abadie", "pour");
        await devices["Abadie"].DoAsync<VoteRecorded>("Vote", vote);
        await devices["Abadie"].RefusedAsync<VoteRecorded>(
            RefusalCode.IdReused, "Vote", vote with { Choices = [new BallotChoice(World.Owners["Abadie"], "contre")] });
        await devices["Blanc"].RefusedAsync<VoteRecorded>(
            RefusalCode.IdReused, "Vote", vote with { Choices = [new BallotChoice(World.Owners["Blanc"], "pour")] });
    }

    [Fact]
    public async Task Vote_WithTheBallotOfAnother_IsRefused()
    {
        var blanc = devices["Blanc"];
        await blanc.RefusedAsync<VoteRecorded>(RefusalCode.NotEntitled, "Vote", Vote("Abadie", "pour"));
        await blanc.RefusedAsync<VoteRecorded>(RefusalCode.NotEntitled, "Vote", Vote("Fabre", "pour"));
        await blanc.RefusedAsync<VoteRecorded>(
            RefusalCode.NotEntitled, "Vote", Vote("Blanc", "pour") with { Choices = [new BallotChoice(Guid.NewGuid(), "pour")] });
        Assert.Equal(0, (await syndic.ConsoleAsync()).Item!.Progress!.Voted);
    }

    [Fact]
    public async Task Vote_OfWhoDidNotSign_IsRefused()
    {
        await using var fabre = await hall.ConnectAsync("Fabre");
        await fabre.RefusedAsync<VoteRecorded>(RefusalCode.NotPresent, "Vote", Vote("Fabre", "pour"));
    }

    [Fact]
    public async Task Vote_OnAnotherTextOrRound_IsRefused()
    {
        var abadie = devices["Abadie"];
        var vote = Vote("Abadie", "pour");
        await abadie.RefusedAsync<VoteRecorded>(RefusalCode.TextChanged, "Vote", vote with { TextVersion = 2 });
        await abadie.RefusedAsync<VoteRecorded>(RefusalCode.RoundUnknown, "Vote", vote with { RoundId = Guid.NewGuid() });
        await syndic.RunAsync(new CancelVote(World.AssemblyId, Guid.NewGuid(), round, "Erreur"));
        await abadie.RefusedAsync<VoteRecorded>(RefusalCode.RoundClosed, "Vote", vote);
    }

    [Fact]
    public async Task Vote_Malformed_IsRefused()
    {
        var abadie = devices["Abadie"];
        var vote = Vote("Abadie", "pour");
        foreach (var wrong in (VoteRequest?[])
        [
            null,
            vote with { VoteId = Guid.Empty },
            vote with { Choices = [] },
            vote with { Choices = null! },
            vote with { Choices = [null!] },
            vote with { Choices = [new BallotChoice(World.Owners["Abadie"], "oui")] },
            vote with { Choices = [.. vote.Choices, .. vote.Choices] },
        ])
        {
            await abadie.RefusedAsync<VoteRecorded>(RefusalCode.BadRequest, "Vote", wrong);
        }
    }

    [Fact]
    public async Task Vote_TakenBack_CountsForNothing()
    {
        await devices["Abadie"].VoteAsync("pour");
        await devices["Abadie"].VoteAsync("withdrawn");
        Assert.Null((await devices["Abadie"].RefreshAsync()).Me.Ballot!.Rights[0].Choice);
        var result = await syndic.CloseAndProclaimAsync();
        Assert.All(result.Lines.Where(line => line.Answer is "pour" or "contre" or "abstention"), line => Assert.Equal(0, line.Voix));
    }

    [Fact]
    public async Task Close_RacingVotes_CountsExactlyTheAcknowledged()
    {
        var votes = devices.Keys.Select(name => devices[name].CallAsync<VoteRecorded>("Vote", Vote(name, "pour"))).ToList();
        var close = syndic.RunAsync(new CloseVote(World.AssemblyId, Guid.NewGuid(), round));
        var answers = await Task.WhenAll(votes);
        await close;
        await syndic.RunAsync(new Proclaim(World.AssemblyId, Guid.NewGuid(), round));

        var acknowledged = answers.Where(answer => answer.Ok).Sum(answer => answer.Value!.Ballots.Sum(ballot => ballot.Voix));
        Assert.All(answers.Where(answer => !answer.Ok), answer => Assert.Contains(answer.Refusal!.Name, (string[])["RoundClosed", "RoundClosing"]));
        var result = (await syndic.ConsoleAsync()).Room.Current!.Round!.Result!;
        Assert.Equal(acknowledged, result.Lines.Single(line => line.Answer == "pour").Voix);
    }

    private VoteRequest Vote(string name, string choice) =>
        new(World.AssemblyId, round, Guid.CreateVersion7(), 1, [new BallotChoice(World.Owners[name], choice)]);

    private async Task<Answer<VoteRecorded>> PostAsync(string name, VoteRequest vote)
    {
        using var http = hall.Http(World.Accounts[name]);
        using var response = await http.PostAsJsonAsync($"/api/assemblies/{World.AssemblyId}/votes", vote);
        return (await response.Content.ReadFromJsonAsync<Answer<VoteRecorded>>())!;
    }
}
