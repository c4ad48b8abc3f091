using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Voting;

/// <summary>Who has not voted: called back, or entered by hand with others (LIV-27 to LIV-29), by the hub.</summary>
public sealed class MissingVoterTests
{
    [Fact]
    public async Task Nudge_ReachesTheVotersOwnDevicesAndNobodyElse()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var (blanc, caron) = (meeting.Devices["Blanc"], meeting.Devices["Caron"]);
        await using var secondDevice = await meeting.Hall.ConnectAsync("Blanc");
        await HallDevice.EventuallyAsync(async () => await MissingAsync(meeting, "Blanc") is { CanNudge: true, NudgedAt: null });

        var nudge = Nudge(meeting, "Blanc");
        await meeting.Syndic.RunAsync(nudge);
        await HallDevice.EventuallyAsync(() => Task.FromResult(!blanc.Nudges.IsEmpty && !secondDevice.Nudges.IsEmpty));
        Assert.Equal(new NudgeNotice(meeting.Id, meeting.Round, "7"), blanc.Nudges.First());
        Assert.NotNull((await MissingAsync(meeting, "Blanc")).NudgedAt);

        await meeting.Syndic.RefusedAsync(RefusalCode.NudgedRecently, Nudge(meeting, "Blanc"));
        await meeting.Syndic.RefusedAsync(RefusalCode.NudgedRecently, Nudge(meeting, "Blanc", "Caron"));
        await meeting.Syndic.RunAsync(Nudge(meeting, "Caron"));
        await HallDevice.EventuallyAsync(() => Task.FromResult(!caron.Nudges.IsEmpty));
        Assert.Single(blanc.Nudges);
        Assert.Empty(meeting.Devices["Abadie"].Nudges);
        Assert.Equal(
            ["Résolution 7, relance\u00A0: Mme Caron Zoé.", "Résolution 7, relance\u00A0: Mme Blanc Zoé."],
            (await meeting.Syndic.ConsoleAsync()).Journal.Select(line => line.Sentence).Where(line => line.Contains("relance", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nudge_ForAMandate_CallsItsHolder()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        await meeting.Syndic.RunAsync(new CancelVote(meeting.Id, Guid.NewGuid(), meeting.Round, "pour le pouvoir"));
        await meeting.Syndic.RunAsync(new RecordProxy(meeting.Id, Guid.NewGuid(), meeting.Hall.World.Owners["Fabre"], meeting.Hall.World.Owners["Abadie"], "", false));
        var round = await meeting.Syndic.OpenVoteAsync("7");
        await meeting.Syndic.RunAsync(Nudge(meeting, "Fabre") with { RoundId = round });
        await HallDevice.EventuallyAsync(() => Task.FromResult(!meeting.Devices["Abadie"].Nudges.IsEmpty));
    }

    [Fact]
    public async Task Nudge_OfWhoIsNotThereOrOfAClosedVote_IsRefused()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        await meeting.Syndic.RefusedAsync(RefusalCode.NotPresent, Nudge(meeting, "Duval"));
        await meeting.Syndic.RefusedAsync(RefusalCode.BadRequest, Nudge(meeting));
        await meeting.Syndic.RefusedAsync(RefusalCode.BadRequest, Nudge(meeting, "Blanc", "Blanc"));
        await meeting.Syndic.RefusedAsync(RefusalCode.RoundUnknown, Nudge(meeting, "Blanc") with { RoundId = Guid.NewGuid() });
        await meeting.Syndic.RunAsync(new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        await meeting.Syndic.RefusedAsync(RefusalCode.RoundClosed, Nudge(meeting, "Blanc"));
    }

    [Fact]
    public async Task Bulk_ByNames_IsOneActMarkedAndTold()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var bulk = Bulk(meeting, ("Blanc", "pour"), ("Caron", "contre"));
        await meeting.Syndic.RefusedAsync(RefusalCode.WitnessMissing, bulk with { Witness = " " });
        await meeting.Syndic.RefusedAsync(RefusalCode.MotiveMissing, bulk with { Motive = "" });
        var done = await meeting.Syndic.RunAsync(bulk);
        Assert.Equal(done, await meeting.Syndic.RunAsync(bulk));

        var mine = Assert.Single((await meeting.Devices["Blanc"].RefreshAsync()).Me.Ballot!.Rights);
        Assert.Equal(("pour", true, new HandMark("Main levée", "M. Scrutateur")), (mine.Choice, mine.ByHand, mine.Hand));
        Assert.NotNull(mine.Receipt);
        await HallDevice.EventuallyAsync(() => Task.FromResult(meeting.Devices["Caron"].PersonalPokes > 0));
        var journal = (await meeting.Syndic.ConsoleAsync()).Journal.Select(line => line.Sentence.Replace('\u00A0', ' ')).ToList();
        Assert.Single(journal, "2 votes saisis à la main : Mme Blanc Zoé, Mme Caron Zoé. Motif : Main levée. Témoin : M. Scrutateur.");

        // The voter may still change it; what he casts is his own again.
        await meeting.Devices["Caron"].VoteAsync("abstention");
        Assert.Null((await meeting.Devices["Caron"].RefreshAsync()).Me.Ballot!.Rights[0].Hand);
        await meeting.Syndic.CloseAndProclaimAsync();
        var owners = (await meeting.Syndic.ConsoleAsync()).Item!.Result!.Detail.Owners;
        Assert.Equal("à distance, a voté pour, saisie manuelle", owners.Single(owner => owner.Name == "Mme Blanc Zoé").Why);
        Assert.DoesNotContain("manuelle", owners.Single(owner => owner.Name == "Mme Caron Zoé").Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulk_WithOneWhoHasVoted_RecordsNothingAndNamesHim()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        await meeting.Devices["Caron"].VoteAsync("contre");
        var answer = await meeting.Syndic.CallAsync<CommandDone>("RecordVotes", Bulk(meeting, ("Blanc", "pour"), ("Caron", "pour")));
        Assert.Equal("AlreadyVoted", answer.Refusal!.Name);
        Assert.Contains("Mme Caron Zoé", answer.Refusal.Text, StringComparison.Ordinal);
        Assert.Null((await meeting.Devices["Blanc"].RefreshAsync()).Me.Ballot!.Rights[0].Choice);
        Assert.Equal("contre", (await meeting.Devices["Caron"].RefreshAsync()).Me.Ballot!.Rights[0].Choice);

        // Taken back, it is missing again.
        await meeting.Devices["Caron"].VoteAsync("withdrawn");
        await meeting.Syndic.RunAsync(Bulk(meeting, ("Blanc", "pour"), ("Caron", "pour")));
        await meeting.Syndic.RefusedAsync(RefusalCode.NotPresent, Bulk(meeting, ("Duval", "pour")));
        await meeting.Syndic.RefusedAsync(RefusalCode.BadRequest, Bulk(meeting, ("Abadie", "withdrawn")));
        await meeting.Syndic.RefusedAsync(RefusalCode.BadRequest, Bulk(meeting, ("Abadie", "pour"), ("Abadie", "contre")));
    }

    private static async Task<MissingVoter> MissingAsync(ClosingMeeting meeting, string name)
    {
        var progress = (await meeting.Syndic.ConsoleAsync()).Item!.Progress!;
        return progress.Missing.Single(voter => voter.CoOwnerId == meeting.Hall.World.Owners[name]);
    }

    private static NudgeVoters Nudge(ClosingMeeting meeting, params string[] names) =>
        new(meeting.Id, Guid.NewGuid(), meeting.Round, [.. names.Select(name => meeting.Hall.World.Owners[name])]);

    private static RecordVotes Bulk(ClosingMeeting meeting, params (string Name, string Choice)[] choices) => new(
        meeting.Id,
        Guid.NewGuid(),
        meeting.Round,
        [.. choices.Select(one => new HandChoice(meeting.Hall.World.Owners[one.Name], one.Choice))],
        "Main levée",
        "M. Scrutateur");
}
