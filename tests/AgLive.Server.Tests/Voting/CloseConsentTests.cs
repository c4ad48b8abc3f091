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

    private static Task<CommandDone> RulesAsync(ClosingMeeting meeting, int grace, bool needsPresident) =>
        meeting.Syndic.RunAsync(new SetCloseRules(meeting.Id, Guid.NewGuid(), grace, needsPresident));

    private static async Task<VoteProgress> ProgressAsync(ClosingMeeting meeting) => (await meeting.Syndic.ConsoleAsync()).Item!.Progress!;
}
