using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Room;
using AgLive.Server.Tests.Data;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AgLive.Server.Tests.Voting;

/// <summary>The announced close: votes count until its instant, and it comes once, whoever is left to close.</summary>
public abstract class AnnouncedCloseContract
{
    protected abstract Task<(string Key, string Value)[]> SettingsAsync();

    [Fact]
    public async Task Close_Announced_TakesVotesUntilItsInstantThenCloses()
    {
        await using var meeting = await MeetingAsync(grace: 2);
        await meeting.AnnounceAsync();
        var announced = await meeting.Devices["Blanc"].SeeAsync(room => room.Current?.Round is { State: "open", ClosesAt: not null });
        Assert.InRange(announced.Current!.Round!.ClosesAt!.Value - announced.ServerTime, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Blanc"].VoteAsync("contre");

        var closed = await meeting.Devices["Blanc"].SeeAsync(room => room.Current?.Round is { State: "closed" } round && round.Id == meeting.Round);

        Assert.InRange(closed.Current!.Round!.ClosedAt!.Value - announced.Current.Round.ClosesAt.Value, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        await meeting.Devices["Caron"].RefusedAsync<VoteRecorded>(RefusalCode.RoundClosed, "Vote", meeting.Vote("Caron", "pour"));
        await meeting.Syndic.RunAsync(new Proclaim(meeting.Id, Guid.NewGuid(), meeting.Round));
        var result = (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.Result!;
        Assert.Equal((300, 200), (result.Lines[0].Voix, result.Lines[1].Voix));
    }

    [Fact]
    public async Task Close_AnnouncedByANodeThatIsGone_ComesFromTheNext()
    {
        await using var meeting = await MeetingAsync(grace: 1, WithoutClock);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.AnnounceAsync();

        await using var restarted = await meeting.Hall.AnotherNodeAsync();
        await HallDevice.EventuallyAsync(async () => await meeting.ClosesAsync(restarted) == 1);
    }

    [Fact]
    public async Task Close_DueOnTwoNodesAtOnce_IsDoneOnce()
    {
        await using var meeting = await MeetingAsync(grace: 120, WithoutClock);
        await using var other = await meeting.Hall.AnotherNodeAsync(WithoutClock);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.AnnounceAsync();
        await meeting.BecomeDueAsync();
        var before = (await meeting.Syndic.ConsoleAsync()).Room.Epoch;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => Clock(at % 2 == 0 ? meeting.Hall : other).LookAsync(CancellationToken.None))));

        Assert.Equal(1, await meeting.ClosesAsync(meeting.Hall));
        // The other node may have closed: this one hears of it when it next looks at the epoch.
        await HallDevice.EventuallyAsync(async () => (await meeting.Syndic.ConsoleAsync()).Room.Epoch > before);
        Assert.Equal(before + 1, (await meeting.Syndic.ConsoleAsync()).Room.Epoch);
        Assert.Null(await meeting.Hall.Services.GetRequiredService<JournalChain>().VerifyAsync(meeting.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Close_TakenBack_LeavesTheVoteOpen()
    {
        await using var meeting = await MeetingAsync(grace: 120, WithoutClock);
        await meeting.Syndic.RefusedAsync(RefusalCode.StateChanged, new HoldClose(meeting.Id, Guid.NewGuid(), meeting.Round));
        await meeting.AnnounceAsync();
        await meeting.Syndic.RunAsync(new HoldClose(meeting.Id, Guid.NewGuid(), meeting.Round));
        await Clock(meeting.Hall).LookAsync(CancellationToken.None);

        await meeting.Devices["Abadie"].VoteAsync("pour");
        var item = (await meeting.Syndic.ConsoleAsync()).Item!;
        Assert.Equal(("open", null), (item.Point.Round!.State, item.Point.Round.ClosesAt));
        Assert.Contains("announceClose", item.Acts);
    }

    [Fact]
    public async Task Close_Extended_ComesLaterAndHurried_ComesNow()
    {
        await using var meeting = await MeetingAsync(grace: 60, WithoutClock);
        await meeting.Syndic.RefusedAsync(RefusalCode.StateChanged, new ExtendClose(meeting.Id, Guid.NewGuid(), meeting.Round, 30));
        await meeting.AnnounceAsync();
        var first = (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.ClosesAt!.Value;
        await meeting.AnnounceAsync();
        await meeting.Syndic.RunAsync(new ExtendClose(meeting.Id, Guid.NewGuid(), meeting.Round, 30));
        Assert.Equal(first.AddSeconds(30), (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.ClosesAt);
        await meeting.Syndic.RefusedAsync(RefusalCode.BadRequest, new ExtendClose(meeting.Id, Guid.NewGuid(), meeting.Round, 3_600));

        await meeting.Syndic.RunAsync(new CloseVote(meeting.Id, Guid.NewGuid(), meeting.Round));
        Assert.Equal("closed", (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.State);
        await meeting.Syndic.RefusedAsync(RefusalCode.RoundClosed, new HoldClose(meeting.Id, Guid.NewGuid(), meeting.Round));
    }

    [Fact]
    public async Task Close_AnnouncedWithoutGrace_IsNow()
    {
        await using var meeting = await MeetingAsync(grace: 0);
        await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.AnnounceAsync();
        Assert.Equal("closed", (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.State);
        Assert.Equal(1, await meeting.ClosesAsync(meeting.Hall));
    }

    [Fact]
    public async Task Close_VotesRacingItsInstant_CountExactlyTheAcknowledged()
    {
        await using var meeting = await MeetingAsync(grace: 1);
        await meeting.AnnounceAsync();
        var answers = new List<Answer<VoteRecorded>>();
        while ((await meeting.Devices["Abadie"].RefreshAsync()).Room.Current!.Round!.State != "closed")
        {
            answers.Add(await meeting.Devices["Abadie"].CallAsync<VoteRecorded>("Vote", meeting.Vote("Abadie", answers.Count % 2 == 0 ? "pour" : "contre")));
        }

        Assert.All(answers.Where(answer => !answer.Ok), answer => Assert.Contains(answer.Refusal!.Name, (string[])["RoundClosed", "RoundClosing"]));
        var last = answers.Last(answer => answer.Ok).Value!.Ballots[0].Choice;
        await meeting.Syndic.RunAsync(new Proclaim(meeting.Id, Guid.NewGuid(), meeting.Round));
        var result = (await meeting.Syndic.ConsoleAsync()).Room.Current!.Round!.Result!;
        Assert.Equal(300, result.Lines.Single(line => line.Answer == last).Voix);
    }

    private static CloseClock Clock(Hall hall) => hall.Services.GetRequiredService<CloseClock>();

    /// <summary>A node that dies before the instant comes.</summary>
    private static void WithoutClock(IServiceCollection services)
    {
        var clock = services.Last(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationFactory?.Method.ReturnType == typeof(CloseClock));
        services.Remove(clock);
    }

    private async Task<ClosingMeeting> MeetingAsync(int grace, Action<IServiceCollection>? services = null) =>
        await ClosingMeeting.OpenAsync(grace, services, await SettingsAsync());
}

public sealed class SqliteAnnouncedCloseTests : AnnouncedCloseContract
{
    protected override Task<(string Key, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);
}

[Trait("needs", "services")]
public sealed class PostgreSqlAnnouncedCloseTests(PostgresFixture postgres) : AnnouncedCloseContract
{
    protected override async Task<(string Key, string Value)[]> SettingsAsync() =>
        [("ConnectionStrings:PostgreSql", await (await postgres.ServerAsync()).CreateDatabaseAsync())];
}
