using AgLive.Domain;
using AgLive.Server.Conducting;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Live;
using AgLive.Server.Minutes;
using AgLive.Server.Room;
using AgLive.Server.Tests.Data;
using AgLive.Server.Tests.Room;
using AgLive.Server.Tests.Voting;
using AgLive.Web;
using AgLive.Web.Papers;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Tests.Conducting;

/// <summary>Voters at a distance who lose the line while a vote is open: written once, ended, decided at the close.</summary>
public abstract class LostLineContract
{
    protected abstract Task<(string Key, string Value)[]> SettingsAsync();

    [Fact]
    public async Task Line_LostWithoutAVote_PreventsIt_AndGoesIntoTheMinutes()
    {
        await using var meeting = await MeetingAsync();
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Abadie"].DisposeAsync();
        await meeting.Devices["Caron"].DisposeAsync();
        await OnlyLossAsync(meeting, "Caron");
        Assert.Null((await IncidentsAsync(meeting))[0].PreventedVote);

        var closed = await meeting.Syndic.CloseAndProclaimAsync();
        var incident = Assert.Single(await IncidentsAsync(meeting));
        Assert.Equal((IncidentKind.ConnectionLost, true, true), (incident.Kind, incident.PreventedVote, incident.InMinutes));
        Assert.Equal(150, closed.Lines.Single(line => line.Answer == "none").Voix - 200);
        Assert.Contains("empêché (incident technique)", (await ExplainAsync(meeting)).Single(line => line.CoOwnerId == Owner(meeting, "Caron")).Why, StringComparison.Ordinal);

        await meeting.Syndic.RefusedAsync(RefusalCode.IncidentUndecided, new EndSession(meeting.Id, Guid.NewGuid()));
        await meeting.Syndic.RefusedAsync(RefusalCode.MotiveMissing, new SettleIncident(meeting.Id, Guid.NewGuid(), incident.Id, " ", InMinutes: false, Over: true));
        await meeting.Syndic.RunAsync(new SettleIncidents(meeting.Id, Guid.NewGuid(), "Le vote est maintenu."));
        await meeting.Syndic.RunAsync(new EndSession(meeting.Id, Guid.NewGuid()));
    }

    [Fact]
    public async Task Line_LostThenBackInTime_PreventsNothing()
    {
        await using var meeting = await MeetingAsync();
        await meeting.Devices["Caron"].DisposeAsync();
        await OnlyLossAsync(meeting, "Caron");
        await using var again = await meeting.Hall.ConnectAsync("Caron");
        await again.EnterAsync();
        await HallDevice.EventuallyAsync(async () => (await IncidentsAsync(meeting))[0].EndedAt is not null);
        await again.VoteAsync("contre");
        await meeting.Syndic.CloseAndProclaimAsync();
        var incident = Assert.Single(await IncidentsAsync(meeting));
        Assert.Equal((false, false), (incident.PreventedVote, incident.InMinutes));
        Assert.True(incident.EndedAt > incident.StartedAt);
    }

    [Fact]
    public async Task Line_LostJustBeforeTheClose_IsFoundAfterIt()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        await meeting.Devices["Caron"].DisposeAsync();
        await HallDevice.EventuallyAsync(async () => (await LinesAsync(meeting.Hall, meeting)).Any(line => !line.Online));
        await meeting.Syndic.RunAsync(new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);
        var incident = Assert.Single(await IncidentsAsync(meeting));
        Assert.Equal((Owner(meeting, "Caron"), true, true), (incident.CoOwnerId, incident.PreventedVote, incident.InMinutes));
    }

    /// <summary>From the socket to the words: décret 1967 art. 17 asks for the incidents that prevented a vote, and for no other.</summary>
    [Fact]
    public async Task Line_CutDuringAVote_IsToldByTheMinutes_OneCutWhileNothingWasOpenIsNot()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        meeting.Devices["Caron"].Cut();
        await LookOnceOfflineAsync(meeting, 1);
        Assert.Equal(Owner(meeting, "Caron"), Assert.Single(await IncidentsAsync(meeting)).CoOwnerId);
        await meeting.Syndic.CloseAndProclaimAsync();

        meeting.Devices["Blanc"].Cut();
        await LookOnceOfflineAsync(meeting, 2);
        await meeting.Syndic.RunAsync(new SettleIncidents(meeting.Id, Guid.NewGuid(), "Le vote est maintenu."));
        await meeting.Syndic.RunAsync(new EndSession(meeting.Id, Guid.NewGuid()));
        var told = await MinutesAsync(meeting);
        var seven = string.Join('\n', told.Sections.Single(section => section.Number == "7").Blocks.Select(block => block.Text));
        Assert.Matches(@"Incident technique, Mme Caron Zoé \(de [0-9:]{8} à [0-9:]{8}\)|Incident technique, Mme Caron Zoé \(à partir de [0-9:]{8}\)", seven);
        Assert.Contains("Aucun bulletin n'était enregistré à la clôture\u00A0: le vote a été empêché. Décision du président de séance\u00A0: Le vote est maintenu.", seven, StringComparison.Ordinal);
        Assert.Contains("Empêchés de voter par un incident technique", seven, StringComparison.Ordinal);
        Assert.Single(PaperText.Of(told).Split('\n'), line => line.StartsWith("Incident technique", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Loss_WrittenByManyAtOnce_IsWrittenOnce()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        await using var other = await meeting.Hall.AnotherNodeAsync(WithoutClock);
        var lost = new LostLine(meeting.Round, meeting.Hall.World.Owners["Caron"], meeting.Hall.World.Owners["Caron"], TimeProvider.System.GetUtcNow(), Seen: true);
        var changes = new LineChanges(meeting.Id, [lost], []);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() =>
            (at % 2 == 0 ? meeting.Hall : other).Services.GetRequiredService<LineJournal>().RunAsync(changes, CancellationToken.None))));
        Assert.Single(await IncidentsAsync(meeting));
        Assert.Null(await meeting.Hall.Services.GetRequiredService<JournalChain>().VerifyAsync(meeting.Id, CancellationToken.None));
    }

    /// <summary>Nobody sees the sockets of a killed node close: its devices only fall silent. Who never had one cannot lose it.</summary>
    [Fact]
    public async Task Line_OfAKilledNode_IsNoticedByItsSilence()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        var duval = meeting.Hall.World.Owners["Duval"];
        await meeting.Syndic.RunAsync(new RecordPresence(meeting.Id, Guid.NewGuid(), duval, "remote", "Vu en visio", "Mme Blanc"));
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);
        var room = meeting.Hall.Services.GetRequiredService<ILiveRoom>();
        var now = TimeProvider.System.GetUtcNow();
        var device = new LivePresence(meeting.Hall.World.Accounts["Duval"], "killed", meeting.Round, Online: true, now.AddSeconds(-30));
        await room.TouchAsync(meeting.Id, device, CancellationToken.None);
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);
        Assert.Empty(await IncidentsAsync(meeting));

        await room.ForgetAsync(meeting.Id, device.AccountId, "killed", CancellationToken.None);
        await room.TouchAsync(meeting.Id, device with { At = now.AddSeconds(-50) }, CancellationToken.None);
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);
        var incident = Assert.Single(await IncidentsAsync(meeting));
        Assert.Equal((duval, null), (incident.CoOwnerId, incident.EndedAt));
        Assert.InRange(now - incident.StartedAt, TimeSpan.FromSeconds(49), TimeSpan.FromSeconds(51));
    }

    [Fact]
    public async Task Loss_UnderTheReadingDefaulting_LeavesTheCountOfParticipants()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        await using (var db = await meeting.Hall.DatabaseAsync())
        {
            var assembly = await db.Assemblies.SingleAsync(known => known.Id == meeting.Id);
            var policy = AgLive.Server.Data.Sheets.StoredPolicy.Of(assembly).Value with { IncidentCount = AgLive.Domain.Policies.IncidentCount.Defaulting };
            assembly.Policies = AgLive.Server.Data.Sheets.StoredPolicy.Write(policy);
            await db.SaveChangesAsync();
        }

        meeting.Hall.Views.Invalidate(meeting.Id);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Hall.Services.GetRequiredService<LineJournal>().RunAsync(
            new LineChanges(meeting.Id, [new LostLine(meeting.Round, meeting.Hall.World.Owners["Caron"], meeting.Hall.World.Owners["Caron"], TimeProvider.System.GetUtcNow(), Seen: true)], []),
            CancellationToken.None);
        var result = await meeting.Syndic.CloseAndProclaimAsync();
        Assert.Equal((200, 500), (result.Lines.Single(line => line.Answer == "none").Voix, result.Lines.Single(line => line.Answer == "absent").Voix));
    }

    [Fact]
    public async Task Call_ForHelp_CarriesTheFacts_AndIsAskedOnce()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        var command = Guid.NewGuid();
        var caron = meeting.Devices["Caron"];
        await caron.DoAsync<CommandDone>("Help", meeting.Id, command, new DeviceReport("<b>", int.MaxValue, -5, true));
        await caron.DoAsync<CommandDone>("Help", meeting.Id, command, null);
        await caron.DoAsync<CommandDone>("Help", meeting.Id, Guid.NewGuid(), null);
        var line = Assert.Single((await meeting.Syndic.ConsoleAsync()).Desk!.Incidents);
        Assert.Equal(("cannotVote", "Mme Caron Zoé", "7", true), (line.Kind, line.Name, line.Number, line.Waiting));
        foreach (var fact in (string[])["Vote ouvert", "pas enregistré", "En ligne", "Appel reçu en direct.", "Un vote attend d'être envoyé"])
        {
            Assert.Contains(fact, line.Facts, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<", line.Facts, StringComparison.Ordinal);
        await caron.VoteAsync("contre");
        await meeting.Syndic.RunAsync(new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        Assert.Equal((false, false), ((await IncidentsAsync(meeting))[0].PreventedVote, (await IncidentsAsync(meeting))[0].InMinutes));
    }

    [Fact]
    public async Task Incident_NotedByHand_IsSettledAndOfThisAssemblyOnly()
    {
        await using var meeting = await MeetingAsync(WithoutClock);
        await meeting.Syndic.RefusedAsync(RefusalCode.MotiveMissing, new NoteIncident(meeting.Id, Guid.NewGuid(), null, "  "));
        await meeting.Syndic.RefusedAsync(RefusalCode.NotFound, new NoteIncident(meeting.Id, Guid.NewGuid(), Guid.NewGuid(), "Sans son"));
        await meeting.Syndic.RefusedAsync(RefusalCode.NotFound, new SettleIncident(meeting.Id, Guid.NewGuid(), Guid.NewGuid(), "Rien", false, true));
        await meeting.Syndic.RunAsync(new NoteIncident(meeting.Id, Guid.NewGuid(), null, "Panne du micro"));
        var line = Assert.Single((await meeting.Syndic.ConsoleAsync()).Desk!.Incidents);
        Assert.Equal(("noted", "Toute la salle", false), (line.Kind, line.Name, line.InMinutes));
        await meeting.Syndic.RunAsync(new SettleIncident(meeting.Id, Guid.NewGuid(), line.Id, "Micro changé", InMinutes: true, Over: true));
        line = Assert.Single((await meeting.Syndic.ConsoleAsync()).Desk!.Incidents);
        Assert.Equal(("Micro changé", true, false), (line.Decision, line.InMinutes, line.Waiting));
        Assert.NotNull(line.EndedAt);
    }

    private static async Task OnlyLossAsync(ClosingMeeting meeting, string name) =>
        await HallDevice.EventuallyAsync(async () => (await IncidentsAsync(meeting)).Select(incident => incident.CoOwnerId).SequenceEqual([Owner(meeting, name)]));

    /// <summary>The watch looks, once the room knows of so many lines lost.</summary>
    private static async Task LookOnceOfflineAsync(ClosingMeeting meeting, int lost)
    {
        await HallDevice.EventuallyAsync(async () => (await LinesAsync(meeting.Hall, meeting)).Count(line => !line.Online) == lost);
        await HallDevice.EventuallyAsync(async () =>
        {
            await Clock(meeting.Hall).LookAsync(CancellationToken.None);
            return (await IncidentsAsync(meeting)).Count > 0;
        });
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);
    }

    private static async Task<Paper> MinutesAsync(ClosingMeeting meeting)
    {
        var services = meeting.Hall.Services;
        meeting.Hall.Views.Invalidate(meeting.Id);
        var writing = new MinutesWriting(services.GetRequiredService<IDbContextFactory<AgLiveDb>>(), Options.Create(new Agency()));
        return await writing.WriteAsync((await meeting.Hall.Views.GetAsync(meeting.Id, CancellationToken.None))!, "{}", CancellationToken.None);
    }

    private static Guid? Owner(ClosingMeeting meeting, string name) => meeting.Hall.World.Owners[name];

    private static async Task<List<Incident>> IncidentsAsync(ClosingMeeting meeting)
    {
        await using var db = await meeting.Hall.DatabaseAsync();
        return await db.Incidents.AsNoTracking().Where(incident => incident.AssemblyId == meeting.Id).ToListAsync();
    }

    private static Task<IReadOnlyList<LivePresence>> LinesAsync(Hall hall, ClosingMeeting meeting) =>
        hall.Services.GetRequiredService<ILiveRoom>().PresenceAsync(meeting.Id, CancellationToken.None);

    private static async Task<IReadOnlyList<CountedLine>> ExplainAsync(ClosingMeeting meeting) =>
        (await meeting.Syndic.DoAsync<ExplainedRound>("Explain", meeting.Id, meeting.Round)).Detail.Owners;

    private static LineClock Clock(Hall hall) => hall.Services.GetRequiredService<LineClock>();

    /// <summary>Looks only when asked to.</summary>
    private static void WithoutClock(IServiceCollection services) => services.Remove(services.Last(service =>
        service.ImplementationFactory?.Method.ReturnType == typeof(LineClock)));

    private async Task<ClosingMeeting> MeetingAsync(Action<IServiceCollection>? services = null) =>
        await ClosingMeeting.OpenAsync(0, services, await SettingsAsync());
}

public sealed class SqliteLostLineTests : LostLineContract
{
    protected override Task<(string Key, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);
}

[Trait("needs", "services")]
public sealed class PostgreSqlLostLineTests(PostgresFixture postgres) : LostLineContract
{
    protected override async Task<(string Key, string Value)[]> SettingsAsync() =>
        [("ConnectionStrings:PostgreSql", await (await postgres.ServerAsync()).CreateDatabaseAsync())];
}
