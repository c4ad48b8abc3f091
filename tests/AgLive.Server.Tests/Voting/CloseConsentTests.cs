using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Voting;

/// <summary>A close that waits for the président de séance, and what the console is told of the disconnected.</summary>
public sealed class CloseConsentTests
{
    [Fact]
    public async Task Close_ThatNeedsThePresident_WaitsForHisConsent()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 1);
        await RulesAsync(meeting, 1, needsPresident: true);
        var (abadie, blanc) = (meeting.Devices["Abadie"], meeting.Devices["Blanc"]);
        Assert.True((await abadie.RefreshAsync()).Me.Presides);
        Assert.False((await blanc.RefreshAsync()).Me.Presides);
        await meeting.Syndic.RefusedAsync(RefusalCode.ConsentMissing, new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        await abadie.RefusedAsync<CommandDone>(RefusalCode.StateChanged, "Consent", meeting.Id, Guid.NewGuid(), meeting.Round);

        await meeting.AnnounceAsync();
        var asked = await abadie.SeeAsync(room => room.Current?.Round?.Consent == "awaited");
        Assert.Null(asked.Current!.Round!.ClosesAt);
        Assert.Equal(["holdClose", "cancelVote"], (await meeting.Syndic.ConsoleAsync()).Item!.Acts);
        await blanc.RefusedAsync<CommandDone>(RefusalCode.NotAllowed, "Consent", meeting.Id, Guid.NewGuid(), meeting.Round);
        await meeting.Syndic.RefusedAsync<CommandDone>(RefusalCode.NotAllowed, "Consent", meeting.Id, Guid.NewGuid(), meeting.Round);
        await meeting.Syndic.RefusedAsync(RefusalCode.StateChanged, new ExtendClose(meeting.Id, Guid.NewGuid(), meeting.Round, 30));

        var consent = Guid.NewGuid();
        var first = await abadie.DoAsync<CommandDone>("Consent", meeting.Id, consent, meeting.Round);
        Assert.Equal(first, await abadie.DoAsync<CommandDone>("Consent", meeting.Id, consent, meeting.Round));
        await blanc.SeeAsync(room => room.Current?.Round is { Consent: "given", ClosesAt: not null });
        await blanc.SeeAsync(room => room.Current?.Round is { State: "closed" } round && round.Id == meeting.Round);
        var told = (await meeting.Syndic.ConsoleAsync()).Journal.Select(line => line.Sentence).ToList();
        Assert.Contains("Résolution 7, accord du président demandé pour clore.", told);
        Assert.Contains("Résolution 7, clôture autorisée par le président.", told);
    }

    [Fact]
    public async Task Consent_WithoutGrace_ClosesAtOnce()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        await RulesAsync(meeting, 0, needsPresident: true);
        await meeting.AnnounceAsync();
        Assert.Equal("open", (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.State);
        await meeting.Devices["Abadie"].DoAsync<CommandDone>("Consent", meeting.Id, Guid.NewGuid(), meeting.Round);
        Assert.Equal("closed", (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.State);
    }

    [Fact]
    public async Task Consent_NoLongerAsked_ClosesNothingByItself()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 1);
        await RulesAsync(meeting, 1, needsPresident: true);
        await meeting.AnnounceAsync();
        await RulesAsync(meeting, 1, needsPresident: false);
        var round = (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!;
        Assert.Equal(("open", null, null), (round.State, round.ClosesAt, round.Consent));
        await meeting.Syndic.RunAsync(new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
    }

    [Fact]
    public async Task Rules_OutOfRange_AreRefused()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 20);
        foreach (var seconds in (int[])[-1, 121])
        {
            await meeting.Syndic.RefusedAsync(RefusalCode.BadRequest, new SetCloseRules(meeting.Id, Guid.NewGuid(), seconds, false));
        }

        Assert.Equal((20, false), ((await meeting.Syndic.ConsoleAsync()).Conduct.CloseGraceSeconds, (await meeting.Syndic.ConsoleAsync()).Conduct.CloseNeedsPresident));
    }

    [Fact]
    public async Task Progress_TellsWhatTheDisconnectedCanChange()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 20);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Caron"].DisposeAsync();
        await HallDevice.EventuallyAsync(async () => (await ProgressAsync(meeting)).Disconnected.Voters == 1);
        Assert.Equal(new DisconnectedVoters(1, 150, CanChange: false), (await ProgressAsync(meeting)).Disconnected);

        await meeting.Devices["Blanc"].VoteAsync("contre");
        await meeting.Devices["Blanc"].VoteAsync("withdrawn");
        await meeting.Devices["Blanc"].DisposeAsync();
        await HallDevice.EventuallyAsync(async () => (await ProgressAsync(meeting)).Disconnected.Voters == 2);
        Assert.Equal(new DisconnectedVoters(2, 350, CanChange: true), (await ProgressAsync(meeting)).Disconnected);
    }

    /// <summary>Art. 26 asks for two thirds of the voix and more than half of the members: the disconnected may bring the heads alone.</summary>
    [Fact]
    public async Task Progress_UnderArticle26_CountsTheHeadsOfTheDisconnectedToo()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron", "Duval", "Fabre"]);
        await using var server = hall;
        await using var console = syndic;

        // Pour: 300 + 200 + 150 = 650 of 1 000, 3 members of 6; two thirds are 667 and the majority of members is 4.
        await syndic.OpenVoteAsync("4");
        foreach (var name in (string[])["Abadie", "Blanc", "Caron"])
        {
            await devices[name].VoteAsync("pour");
        }

        await devices["Duval"].VoteAsync("contre");
        await devices["Fabre"].DisposeAsync();
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: true));

        // Duval pour: 800 voix and 4 members without Fabre. Nothing he says changes it.
        await devices["Duval"].VoteAsync("pour");
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: false));

        // Duval abstains: 650 voix and 3 members, with Fabre 730 and 4. He decides.
        await devices["Duval"].VoteAsync("abstention");
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: true));
    }

    [Fact]
    public async Task Progress_AtASecondVote_WeighsTheDisconnectedByItsOwnMajority()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Fabre"]);
        await using var server = hall;
        await using var console = syndic;
        var first = await syndic.OpenVoteAsync("3");
        await devices["Abadie"].VoteAsync("pour");
        await devices["Fabre"].DisposeAsync();

        // Art. 25: 300 of 1 000 open nothing (a third is 334); Fabre's 80 would open the second vote.
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: true));
        await devices["Blanc"].VoteAsync("pour");
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: true));
        await syndic.CloseAndProclaimAsync();

        // Art. 25-1, pour against contre: 80 do not change 300 to 200, and decide alone when nobody else has voted.
        await syndic.RunAsync(new OpenSecondVote(hall.World.AssemblyId, Guid.NewGuid(), first));
        await devices["Abadie"].VoteAsync("pour");
        await devices["Blanc"].VoteAsync("contre");
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: false));
        await devices["Abadie"].VoteAsync("withdrawn");
        await devices["Blanc"].VoteAsync("withdrawn");
        await HallDevice.EventuallyAsync(async () => (await syndic.ConsoleAsync()).Item!.Progress!.Disconnected == new DisconnectedVoters(1, 80, CanChange: true));
    }

    private static Task<CommandDone> RulesAsync(ClosingMeeting meeting, int grace, bool needsPresident) =>
        meeting.Syndic.RunAsync(new SetCloseRules(meeting.Id, Guid.NewGuid(), grace, needsPresident));

    private static async Task<VoteProgress> ProgressAsync(ClosingMeeting meeting) => (await meeting.Syndic.ConsoleAsync()).Item!.Progress!;
}
