using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Tests.Voting;
using AgLive.Web.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Room;

/// <summary>« Vérifier mon vote »: the proof is for its voter, and holds against any change.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public async Task Proof_OfAClosedVote_IsSound_AndInTheRecordForThoseOfTheAssembly()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var given = await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Blanc"].VoteAsync("contre");
        var (abadie, blanc) = (meeting.Hall.World.Accounts["Abadie"], meeting.Hall.World.Accounts["Blanc"]);
        var owner = Assert.Single(given.Ballots).CoOwnerId;
        Assert.Equal(RefusalCode.RoundNotClosed, (await FileAsync(meeting, abadie, owner)).Refusal?.Code);
        await meeting.Syndic.CloseAndProclaimAsync();

        var file = (await FileAsync(meeting, abadie, owner)).Value;
        Assert.Equal((given.Ballots[0].Receipt.Hash, "pour", 300L, 2), (file.Hash, file.Choice, file.Weight, file.Size));
        Assert.Equal(RefusalCode.NotFound, (await FileAsync(meeting, blanc, owner)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await FileAsync(meeting, meeting.Hall.World.StrangerId, owner)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await FileAsync(meeting, meeting.Hall.World.SyndicId, owner)).Refusal?.Code);

        Assert.Equal(ReceiptFinding.Sound, await CheckAsync(meeting, null, file));
        Assert.Equal(ReceiptFinding.Sound, await CheckAsync(meeting, meeting.Hall.World.StrangerId, file));
        Assert.Equal(ReceiptFinding.InRecord, await CheckAsync(meeting, blanc, file));
        Assert.Equal(ReceiptFinding.BallotChanged, await CheckAsync(meeting, null, file with { Choice = "contre" }));
        Assert.Equal(ReceiptFinding.BallotChanged, await CheckAsync(meeting, null, file with { Weight = 301 }));
        Assert.Equal(ReceiptFinding.NotUnderRoot, await CheckAsync(meeting, null, file with { Root = new string('0', 64) }));
        Assert.Equal(ReceiptFinding.Unreadable, await CheckAsync(meeting, null, file with { Format = "autre" }));
    }

    [Fact]
    public async Task Proof_OfARecordMadeUp_IsSoundInItselfOnly()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var given = await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Blanc"].VoteAsync("contre");
        await meeting.Syndic.CloseAndProclaimAsync();
        var abadie = meeting.Hall.World.Accounts["Abadie"];
        var file = (await FileAsync(meeting, abadie, given.Ballots[0].CoOwnerId)).Value;

        // A tree of this ballot alone: sound, and not that of the vote.
        var alone = Server.Data.Ballots.BallotTree.RootBy(file.Hash, new(0, 1, []))!;
        var made = file with { Index = 0, Size = 1, Path = [], Root = alone };
        Assert.Equal(ReceiptFinding.Sound, await CheckAsync(meeting, null, made));
        Assert.Equal(ReceiptFinding.NotInRecord, await CheckAsync(meeting, abadie, made));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"format\":\"aglive-receipt/1\"}")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Text_ThatIsNoProof_IsToldSo(string text)
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        Assert.Equal(ReceiptFinding.Unreadable, (await Port(meeting).CheckAsync(null, text, CancellationToken.None)).Finding);
        Assert.Equal(ReceiptFinding.Unreadable, (await Port(meeting).CheckAsync(null, new string('[', 30_000), CancellationToken.None)).Finding);
    }

    private static IReceipts Port(ClosingMeeting meeting) => meeting.Hall.Services.GetRequiredService<IReceipts>();

    private static Task<Outcome<ReceiptFile>> FileAsync(ClosingMeeting meeting, Guid account, Guid owner) =>
        Port(meeting).FileAsync(account, meeting.Id, meeting.Round, owner, CancellationToken.None);

    private static async Task<ReceiptFinding> CheckAsync(ClosingMeeting meeting, Guid? account, ReceiptFile file) =>
        (await Port(meeting).CheckAsync(account, JsonSerializer.Serialize(file, JsonSerializerOptions.Web), CancellationToken.None)).Finding;
}
