using AgLive.Server.Data.Model;
using AgLive.Server.Notices;
using AgLive.Server.Notices.Reminders;
using AgLive.Server.Tests.App;
using AgLive.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AgLive.Server.Tests.Notices;

/// <summary>Messages from the database to a real mail server on the loopback: once, tried again, given up, taken back.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private readonly SmtpFake smtp = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2037, 11, 16, 9, 0, 0, TimeSpan.Zero));
    private AgLiveApp app = null!;
    private Guid assembly;

    private OutboxSender Sender => app.Services.GetRequiredService<OutboxSender>();

    private ReminderPlanner Planner => app.Services.GetRequiredService<ReminderPlanner>();

    public async ValueTask InitializeAsync()
    {
        (app, var imported) = await AgLiveApp.StartWithTilleulsAsync(new AppOptions
        {
            Clock = clock,
            Settings = new Dictionary<string, string>
            {
                ["Smtp:Host"] = "127.0.0.1",
                ["Smtp:Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Smtp:Security"] = "none",
                ["Smtp:From"] = "agence@cabinet.example.org",
                ["Site:Address"] = "https://ag.example.org",
            },
        });
        assembly = imported.AssemblyId;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await smtp.DisposeAsync();
    }

    [Fact]
    public async Task Message_IsSentOnce_InTextAndHtml()
    {
        var id = await WriteAsync("essai:1");
        await Task.WhenAll(Sender.SendDueAsync(CancellationToken.None), Sender.SendDueAsync(CancellationToken.None));
        await Sender.SendDueAsync(CancellationToken.None);
        var letter = Assert.Single(smtp.Taken);
        Assert.Contains($"{id:N}@cabinet.example.org", letter, StringComparison.Ordinal);
        Assert.Contains("text/plain", letter, StringComparison.Ordinal);
        Assert.Contains("text/html", letter, StringComparison.Ordinal);
        Assert.NotNull((await ReadAsync(id)).SentAt);
    }

    [Theory]
    [InlineData("451 4.3.0 later")]
    [InlineData(null)]
    public async Task Refused_ForNow_IsTriedAgain(string? verdict)
    {
        var id = await WriteAsync("essai:2");
        smtp.Verdict = verdict;
        Assert.Equal(0, await Sender.SendDueAsync(CancellationToken.None));
        Assert.Equal((1, null), ((await ReadAsync(id)).Attempts, (await ReadAsync(id)).CancelledAt));
        Assert.Equal(0, await Sender.SendDueAsync(CancellationToken.None));
        smtp.Verdict = "250 taken";
        clock.Advance(TimeSpan.FromMinutes(10));
        await Eventually.HoldsAsync(
            async () => await Sender.SendDueAsync(CancellationToken.None) >= 0 && smtp.Taken.Count == 1, TimeSpan.FromSeconds(60), () => "not sent again");
    }

    [Fact]
    public async Task Refused_ForGood_IsGivenUp()
    {
        var id = await WriteAsync("essai:3");
        smtp.Verdict = "554 5.6.0 never";
        await Sender.SendDueAsync(CancellationToken.None);
        var message = await ReadAsync(id);
        Assert.NotNull(message.CancelledAt);
        Assert.Equal("554", message.LastError);
    }

    [Fact]
    public async Task Reminder_IsWrittenOnce_AndCancelledWhenTheAssemblyMoves()
    {
        await ConveneAsync(clock.GetUtcNow().AddMinutes(50));
        Assert.InRange(await Planner.PlanAsync(CancellationToken.None), 0, 100);
        Assert.Equal(0, await Planner.PlanAsync(CancellationToken.None));
        await using (var db = await app.DatabaseAsync())
        {
            Assert.True(await db.OutboxMessages.CountAsync(one => one.DedupKey.StartsWith("rappel:Hour")) > 30);
        }

        smtp.Verdict = "451 later";
        await Sender.SendDueAsync(CancellationToken.None);
        await ConveneAsync(clock.GetUtcNow().AddDays(30));
        smtp.Verdict = "250 taken";
        clock.Advance(TimeSpan.FromMinutes(6));
        await Eventually.HoldsAsync(
            async () =>
            {
                await Sender.SendDueAsync(CancellationToken.None);
                await using var db = await app.DatabaseAsync();
                return !await db.OutboxMessages.AnyAsync(one => one.CancelledAt == null && one.DedupKey.StartsWith("rappel:"));
            },
            TimeSpan.FromSeconds(60),
            () => "reminders wait");
        Assert.Empty(smtp.Taken);
    }

    private async Task<Guid> WriteAsync(string key)
    {
        var message = app.Services.GetRequiredService<Outbox>().Message(
            assembly,
            key,
            "m.durand@example.org",
            new Letter("Essai : accents", ["Une phrase."], "Voir", new Uri("https://ag.example.org/assemblees")),
            clock.GetUtcNow().AddSeconds(-1));
        await using var db = await app.DatabaseAsync();
        db.OutboxMessages.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }

    private async Task<OutboxMessage> ReadAsync(Guid id)
    {
        await using var db = await app.DatabaseAsync();
        return await db.OutboxMessages.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    private async Task ConveneAsync(DateTimeOffset start)
    {
        await using var db = await app.DatabaseAsync();
        await db.Assemblies.Where(one => one.Id == assembly).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.StartsAt, start)
            .SetProperty(one => one.LobbyOpensAt, start.AddMinutes(-30))
            .SetProperty(one => one.Epoch, one => one.Epoch + 1));
        app.Services.GetRequiredService<AgLive.Server.Data.AssemblyViews>().Invalidate(assembly);
    }
}
