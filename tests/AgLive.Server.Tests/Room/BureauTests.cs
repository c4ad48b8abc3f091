using System.Net;
using System.Text.Json;
using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Room;

/// <summary>The view of the président de séance and of the scrutineers: everything but a command, and for them alone.</summary>
public sealed class BureauTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private Dictionary<string, HallDevice> devices = null!;

    private Guid Assembly => hall.World.AssemblyId;

    public async ValueTask InitializeAsync() => (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);

    public async ValueTask DisposeAsync()
    {
        foreach (var device in devices.Values.Append(syndic))
        {
            await device.DisposeAsync();
        }

        await hall.DisposeAsync();
    }

    [Fact]
    public async Task President_SeesWhoHasVoted_NeverWhat()
    {
        await syndic.OpenVoteAsync("7");
        var before = await SeesAsync("Abadie");
        Assert.Equal("president", before.Role);
        Assert.Equal(["Mme Abadie Zoé", "Mme Blanc Zoé"], before.Voters.Select(voter => voter.Name));
        Assert.All(before.Voters, voter => Assert.Null(voter.VotedAt));
        await devices["Blanc"].VoteAsync("contre");
        var after = await SeesAsync("Abadie");
        Assert.NotNull(after.Voters.Single(voter => voter.Name == "Mme Blanc Zoé").VotedAt);
        Assert.Null(after.Voters.Single(voter => voter.Name == "Mme Abadie Zoé").VotedAt);
        Assert.Equal((1, 2), (after.Facts.Item!.Progress!.Voted, after.Facts.Item.Progress.Expected));
        Assert.DoesNotContain("contre", JsonSerializer.Serialize(new { after.Voters, after.Closes, after.Facts.Item.Progress }), StringComparison.Ordinal);
        Assert.Null(after.Facts.Item.Result);
    }

    [Fact]
    public async Task View_HasNoActAndNoTelephone()
    {
        await using (var db = await hall.DatabaseAsync())
        {
            foreach (var owner in db.CoOwners)
            {
                owner.Mobile = "+33639980101";
            }

            await db.SaveChangesAsync();
        }

        hall.Views.InvalidateRegistry((await hall.Views.GetAsync(Assembly, CancellationToken.None))!.Condominium.Id);
        await syndic.OpenVoteAsync("7");
        Assert.Contains("33639980101", JsonSerializer.Serialize(await syndic.ConsoleAsync()), StringComparison.Ordinal);
        var view = await SeesAsync("Abadie");
        Assert.Empty(view.Facts.Item!.Acts);
        Assert.DoesNotContain("33639980101", JsonSerializer.Serialize(view), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_TellWhenByWhoseConsentAndTheHash()
    {
        var round = await syndic.OpenVoteAsync("7");
        await devices["Blanc"].VoteAsync("pour");
        await devices["Abadie"].VoteAsync("withdrawn");
        Assert.Equal("open", (await SeesAsync("Abadie")).Closes[^1].State);
        await syndic.RunAsync(new SetCloseRules(Assembly, Guid.CreateVersion7(), 0, NeedsPresident: true));
        await syndic.RunAsync(new AnnounceClose(Assembly, Guid.CreateVersion7(), round));
        await devices["Abadie"].DoAsync<CommandDone>("Consent", Assembly, Guid.CreateVersion7(), round);
        var close = (await SeesAsync("Abadie")).Closes.Single(vote => vote.RoundId == round);
        Assert.Equal(("closed", 1, true), (close.State, close.Ballots, close.Adopted));
        Assert.NotNull(close.ConsentAt);
        await using var db = await hall.DatabaseAsync();
        Assert.Equal((await db.Rounds.FindAsync(round))!.ResultHash, close.Hash);
    }

    [Fact]
    public async Task NobodyElse_Enters()
    {
        await devices["Blanc"].RefusedAsync<BureauSnapshot>(RefusalCode.NotAllowed, "EnterBureau", Assembly);
        await devices["Blanc"].RefusedAsync<BureauSnapshot>(RefusalCode.NotAllowed, "Bureau", Assembly, null);
        await syndic.RefusedAsync<BureauSnapshot>(RefusalCode.NotAllowed, "Bureau", Assembly, null);
        await using var stranger = await HallDevice.ConnectAsync(hall, hall.World.StrangerId);
        await stranger.RefusedAsync<BureauSnapshot>(RefusalCode.NotFound, "EnterBureau", Assembly);
        using var http = hall.Http(hall.World.Accounts["Blanc"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync($"/api/assemblies/{Assembly}/bureau")).StatusCode);
    }

    [Fact]
    public async Task OnceIn_TheViewIsToldOfEachChange_AndExplainsClosedVotes()
    {
        await using var second = await hall.ConnectAsync("Abadie");
        await second.DoAsync<BureauSnapshot>("EnterBureau", Assembly);
        var told = second.ConsolePokes;
        var round = await syndic.OpenVoteAsync("7");
        await HallDevice.EventuallyAsync(() => Task.FromResult(second.ConsolePokes > told));
        await devices["Blanc"].VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();
        Assert.Equal(round, (await second.DoAsync<ExplainedRound>("Explain", Assembly, round)).RoundId);
        await devices["Blanc"].RefusedAsync<ExplainedRound>(RefusalCode.NotAllowed, "Explain", Assembly, round);
    }

    private Task<BureauSnapshot> SeesAsync(string name) => devices[name].DoAsync<BureauSnapshot>("Bureau", Assembly, null);
}
