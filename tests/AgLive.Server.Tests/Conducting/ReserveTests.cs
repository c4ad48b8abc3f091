using AgLive.Domain;
using AgLive.Server.Tests.Voting;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Conducting;

/// <summary>The reserves of opposants, and what is looked at before the end.</summary>
public sealed class ReserveTests
{
    [Fact]
    public async Task Reserve_IsTheOpponentsAlone_OnceTheResultIsProclaimed()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Blanc"].VoteAsync("contre");
        await meeting.Devices["Caron"].VoteAsync("abstention");
        await meeting.Syndic.RefusedAsync(RefusalCode.NotOpponent, Reserve(meeting, "Blanc", "Trop tôt"));
        await meeting.Syndic.CloseAndProclaimAsync();

        Assert.Equal(["Mme Blanc Zoé"], (await DeskAsync(meeting)).Opponents.Select(opponent => opponent.Name));
        foreach (var name in (string[])["Abadie", "Caron", "Duval"])
        {
            await meeting.Syndic.RefusedAsync(RefusalCode.NotOpponent, Reserve(meeting, name, "Non"));
        }

        await meeting.Syndic.RunAsync(Reserve(meeting, "Blanc", "Le devis n'était pas joint."));
        await meeting.Syndic.RunAsync(Reserve(meeting, "Blanc", "Le devis n'était pas joint à la convocation."));
        var kept = Assert.Single((await DeskAsync(meeting)).Reserves);
        Assert.Equal(("7", "Mme Blanc Zoé", "Le devis n'était pas joint à la convocation."), (kept.Number, kept.Name, kept.Text));
        await meeting.Syndic.RunAsync(Reserve(meeting, "Blanc", ""));
        Assert.Empty((await DeskAsync(meeting)).Reserves);
        await meeting.Syndic.RunAsync(Reserve(meeting, "Blanc", "Je maintiens."));

        await meeting.Syndic.RunAsync(new EndSession(meeting.Id, Guid.NewGuid()));
        await meeting.Syndic.RefusedAsync(RefusalCode.AssemblyEnded, Reserve(meeting, "Blanc", "Trop tard"));
        Assert.Equal("Je maintiens.", Assert.Single((await DeskAsync(meeting)).Reserves).Text);
    }

    [Fact]
    public async Task Checklist_SaysWhatRemains_AndTheCommandAgrees()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        Assert.Equal("blocking", await StateAsync(meeting, "votes"));
        await meeting.Syndic.RefusedAsync(RefusalCode.VoteStillOpen, new EndSession(meeting.Id, Guid.NewGuid()));
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Syndic.CloseAndProclaimAsync();
        Assert.Equal("done", await StateAsync(meeting, "votes"));
        Assert.Equal("warning", await StateAsync(meeting, "points"));
        Assert.Equal("warning", await StateAsync(meeting, "bureau"));
        Assert.Equal("done", await StateAsync(meeting, "incidents"));
        var points = (await DeskAsync(meeting)).EndChecks.Single(check => check.Kind == "points").Points;
        Assert.Equal(["2", "3", "4", "6.1", "6.2"], points.Select(point => point.Number));

        await meeting.Syndic.RunAsync(new SuspendSession(meeting.Id, Guid.NewGuid(), "", ""));
        Assert.Equal("blocking", await StateAsync(meeting, "suspension"));
        await meeting.Syndic.RunAsync(new ResumeSession(meeting.Id, Guid.NewGuid()));
        Assert.DoesNotContain((await DeskAsync(meeting)).EndChecks, check => check.State == "blocking");
        await meeting.Syndic.RunAsync(new EndSession(meeting.Id, Guid.NewGuid()));
        Assert.Empty((await DeskAsync(meeting)).EndChecks);
    }

    private static RecordReserve Reserve(ClosingMeeting meeting, string name, string text) =>
        new(meeting.Id, Guid.NewGuid(), meeting.Hall.World.Agenda["7"], meeting.Hall.World.Owners[name], text);

    private static async Task<SessionDesk> DeskAsync(ClosingMeeting meeting) => (await meeting.Syndic.ConsoleAsync()).Desk!;

    private static async Task<string> StateAsync(ClosingMeeting meeting, string kind) =>
        (await DeskAsync(meeting)).EndChecks.Single(check => check.Kind == kind).State;
}
