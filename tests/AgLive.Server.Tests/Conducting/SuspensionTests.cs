using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Server.Tests.Voting;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Conducting;

/// <summary>The session suspended and resumed, and the message to all.</summary>
public sealed class SuspensionTests
{
    [Fact]
    public async Task Suspended_SaysUntilWhenToEverybody_AndOpensNoVote()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"]);
        await using var closing = hall;
        var hour = Hour(TimeProvider.System.GetUtcNow().AddMinutes(30));
        await syndic.RunAsync(new SuspendSession(Id(hall), Guid.NewGuid(), hour, "  La visioconférence\n est coupée. "));

        var seen = await devices["Blanc"].SeeAsync(room => room.Suspension is not null);
        Assert.Equal((hour, "La visioconférence est coupée."), (Hour(seen.Suspension!.ResumesAt!.Value), seen.Suspension.Reason));
        Assert.InRange(seen.Suspension.ResumesAt.Value - seen.ServerTime, TimeSpan.FromMinutes(28), TimeSpan.FromMinutes(31));
        await syndic.RefusedAsync(RefusalCode.SessionSuspended, new OpenVote(Id(hall), Guid.NewGuid(), hall.World.Agenda["7"]));
        Assert.Equal([], (await syndic.ConsoleAsync(hall.World.Agenda["7"])).Item!.Acts.Where(act => act == "openVote"));

        await syndic.RunAsync(new ResumeSession(Id(hall), Guid.NewGuid()));
        await devices["Blanc"].SeeAsync(room => room.Suspension is null && room.Epoch > seen.Epoch);
        await syndic.RefusedAsync(RefusalCode.StateChanged, new ResumeSession(Id(hall), Guid.NewGuid()));
        await syndic.OpenVoteAsync("7");
        var told = (await syndic.ConsoleAsync()).Journal.Select(line => line.Sentence).ToList();
        Assert.Contains(told, line => line.StartsWith("Séance suspendue jusqu'à", StringComparison.Ordinal)
            && line.Contains(Fr.Time(seen.Suspension.ResumesAt.Value, "Europe/Paris"), StringComparison.Ordinal)
            && line.EndsWith("La visioconférence est coupée.", StringComparison.Ordinal));
        Assert.Contains("Séance reprise.", told);
    }

    [Fact]
    public async Task Suspended_WithAVoteOpen_CostsNobodyHisVote()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 60);
        await meeting.AnnounceAsync();
        await meeting.Syndic.RunAsync(new SuspendSession(meeting.Id, Guid.NewGuid(), "", ""));

        var item = (await meeting.Syndic.ConsoleAsync()).Item!;
        Assert.Equal(("open", null), (item.Point.Round!.State, item.Point.Round.ClosesAt));
        Assert.DoesNotContain(item.Acts, act => act is "announceClose" or "closeVote" or "extendClose" or "holdClose");
        await meeting.Devices["Blanc"].VoteAsync("contre");
        await meeting.Syndic.RefusedAsync(RefusalCode.SessionSuspended, new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        await meeting.Syndic.RefusedAsync(RefusalCode.SessionSuspended, new AnnounceClose(meeting.Id, Guid.NewGuid(), meeting.Round));
        await meeting.Syndic.RefusedAsync(RefusalCode.SessionSuspended, new EndSession(meeting.Id, Guid.NewGuid()));

        await meeting.Syndic.RunAsync(new ResumeSession(meeting.Id, Guid.NewGuid()));
        await meeting.Devices["Abadie"].VoteAsync("pour");
        var result = await meeting.Syndic.CloseAndProclaimAsync();
        Assert.Equal((300, 200), (result.Lines[0].Voix, result.Lines[1].Voix));
    }

    [Fact]
    public async Task Suspended_WithAResultToProclaim_KeepsItForTheReturn()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        await meeting.Syndic.RunAsync(new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        await meeting.Syndic.RunAsync(new SuspendSession(meeting.Id, Guid.NewGuid(), "", ""));
        await meeting.Syndic.RefusedAsync(RefusalCode.SessionSuspended, new Proclaim(meeting.Id, Guid.NewGuid(), meeting.Round));
        await meeting.Syndic.RunAsync(new ResumeSession(meeting.Id, Guid.NewGuid()));
        await meeting.Syndic.RunAsync(new Proclaim(meeting.Id, Guid.NewGuid(), meeting.Round));
    }

    [Fact]
    public async Task Suspended_Again_MovesTheHourAndKeepsSinceWhen()
    {
        var (hall, syndic, _) = await Hall.InSessionAsync(["Abadie"]);
        await using var closing = hall;
        await syndic.RunAsync(new SuspendSession(Id(hall), Guid.NewGuid(), "", "Pause"));
        var first = (await syndic.ConsoleAsync()).Room.Suspension!;
        await syndic.RunAsync(new SuspendSession(Id(hall), Guid.NewGuid(), Hour(TimeProvider.System.GetUtcNow().AddHours(1)), "Panne"));
        var again = (await syndic.ConsoleAsync()).Room.Suspension!;
        Assert.Equal((first.Since, "Panne"), (again.Since, again.Reason));
        Assert.Null(first.ResumesAt);
        Assert.NotNull(again.ResumesAt);
    }

    [Fact]
    public async Task Suspension_WithAnHourThatIsNone_OrPast_IsRefused()
    {
        var (hall, syndic, _) = await Hall.InSessionAsync(["Abadie"]);
        await using var closing = hall;
        foreach (var hour in (string[])["25:00", "19h15", "7:5", "demain", Hour(TimeProvider.System.GetUtcNow().AddMinutes(-5))])
        {
            await syndic.RefusedAsync(RefusalCode.BadRequest, new SuspendSession(Id(hall), Guid.NewGuid(), hour, ""));
        }

        await syndic.RefusedAsync(RefusalCode.BadRequest, new SuspendSession(Id(hall), Guid.NewGuid(), "", new string('x', 201)));
        Assert.Null((await syndic.ConsoleAsync()).Room.Suspension);
    }

    [Fact]
    public async Task Message_IsShown_Replaced_TakenAway()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie"]);
        await using var closing = hall;
        await syndic.RunAsync(new SetMessage(Id(hall), Guid.NewGuid(), " Le micro\u0007 est <b>rétabli</b>. "));
        var first = await devices["Abadie"].SeeAsync(room => room.Message is not null);
        Assert.Equal("Le micro est <b>rétabli</b>.", first.Message!.Text);
        await syndic.RunAsync(new SetMessage(Id(hall), Guid.NewGuid(), "Autre"));
        Assert.NotEqual(first.Message.At, (await devices["Abadie"].SeeAsync(room => room.Message?.Text == "Autre")).Message!.At);
        await syndic.RefusedAsync(RefusalCode.BadRequest, new SetMessage(Id(hall), Guid.NewGuid(), new string('x', 301)));
        await syndic.RunAsync(new SetMessage(Id(hall), Guid.NewGuid(), ""));
        Assert.Null((await devices["Abadie"].RefreshAsync()).Room.Message);
    }

    private static Guid Id(Hall hall) => hall.World.AssemblyId;

    /// <summary>As the clocks of the building show it.</summary>
    private static string Hour(DateTimeOffset at) => Fr.Local(at, "Europe/Paris").ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
