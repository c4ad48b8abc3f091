using System.Net;
using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Preparation;
using AgLive.Web.Assemblies;
using AgLive.Web.Console;
using AgLive.Web.Preparation;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Assemblies;

/// <summary>AG-21: an assembly called off, or moved to another date.</summary>
public sealed class AssemblyMovingTests : IAsyncLifetime
{
    private readonly ConvenedApp convened = new();

    private AgLiveApp App => convened.App;

    private string Page => $"/assemblees/{convened.AssemblyId}";

    public ValueTask InitializeAsync() => convened.InitializeAsync();

    public ValueTask DisposeAsync() => convened.DisposeAsync();

    [Fact]
    public async Task Cancel_SaysSoEverywhere_AndShutsTheLobby()
    {
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var manage = await syndic.OpenAsync($"{Page}/gestion");
        var unsure = await syndic.SubmitAsync(manage, "#annulation form", ("motive", "Salle inondée"));
        Assert.Contains("Je confirme", unsure.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        await syndic.SubmitAsync(manage, "#annulation form", ("motive", "Salle inondée"), ("sure", "true"));

        using var owner = await App.SignInAsync("C10035");
        foreach (var path in new[] { Page, "/assemblees", $"{Page}/salle" })
        {
            var shown = (await owner.OpenAsync(path)).Body!.TextContent;
            Assert.Contains("Salle inondée", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Participer à l'AG", shown, StringComparison.Ordinal);
        }

        var calendar = await CalendarAsync(owner);
        Assert.Contains("STATUS:CANCELLED", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", calendar, StringComparison.Ordinal);
        Assert.Contains($"UID:{convened.AssemblyId}@aglive", calendar, StringComparison.Ordinal);
        var console = App.Services.GetRequiredService<IConsole>();
        var syndicId = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var opened = await console.RunAsync(syndicId, new OpenLobby(convened.AssemblyId, Guid.CreateVersion7()), CancellationToken.None);
        Assert.Equal(RefusalCode.AssemblyCancelled, opened.Refusal?.Code);
        await using var db = await App.DatabaseAsync();
        Assert.Contains("inond", (await db.JournalEntries.SingleAsync(line => line.Kind == JournalKinds.AssemblyCancelled)).Payload, StringComparison.Ordinal);
        await AssertEverybodyIsToldAsync("annulée", "Salle inondée");
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    public async Task Postpone_ChangesTheDateEverywhere_KeepsOrVoidsPlans(string keep, int plans)
    {
        var owner = await App.AccountIdAsync("C10035");
        var preparation = App.Services.GetRequiredService<IPreparation>();
        var own = await convened.OwnerIdAsync("C10035");
        Assert.True((await preparation.DeclareAsync(
            owner, new DeclarePlans(convened.AssemblyId, Guid.CreateVersion7(), [new PlanChoice(own, PlanModes.Room)]), CancellationToken.None)).IsDone);
        using var visitor = await App.SignInAsync("C10035");
        var before = Sequence(await CalendarAsync(visitor));

        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var manage = await syndic.OpenAsync($"{Page}/gestion");
        await syndic.SubmitAsync(
            manage, "#date form", ("Date", "2037-12-10"), ("Time", "19:30"), ("Motive", "Salle indisponible"), ("KeepPlans", keep));

        var shown = (await visitor.OpenAsync(Page)).Body!.TextContent;
        Assert.Contains("Assemblée reportée", shown, StringComparison.Ordinal);
        Assert.Contains("jeudi 10\u00A0décembre\u00A02037 à\u00A019\u00A0h\u00A030", shown, StringComparison.Ordinal);
        var calendar = await CalendarAsync(visitor);
        Assert.Contains("DTSTART:20371210T183000Z", calendar, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", calendar, StringComparison.Ordinal);
        Assert.True(Sequence(calendar) > before);
        await using var db = await App.DatabaseAsync();
        var assembly = await db.Assemblies.SingleAsync(known => known.Id == convened.AssemblyId);
        Assert.Equal(ConvenedApp.Meeting, assembly.PostponedFrom);
        Assert.Equal(TimeSpan.FromMinutes(30), assembly.StartsAt - assembly.LobbyOpensAt);
        Assert.Equal(plans, await db.ParticipationPlans.CountAsync());
        await AssertEverybodyIsToldAsync("reportée au 10\u00A0décembre\u00A02037", "Salle indisponible");
    }

    [Fact]
    public async Task Postpone_OnceSomebodySigned_AsksToSignAgain()
    {
        await using (var db = await App.DatabaseAsync())
        {
            await db.Assemblies.ExecuteUpdateAsync(set => set.SetProperty(one => one.LobbyOpensAt, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).SetProperty(one => one.Epoch, one => one.Epoch + 1));
        }

        App.Services.GetRequiredService<AgLive.Server.Data.AssemblyViews>().Invalidate(convened.AssemblyId);
        var room = App.Services.GetRequiredService<IVoterRoom>();
        var account = await App.AccountIdAsync("C10035");
        var own = await convened.OwnerIdAsync("C10035");
        var signed = await room.SignAsync(
            account, new SignRequest(convened.AssemblyId, Guid.CreateVersion7(), [own], "drawn", "[[[1,1,0],[9,9,9]]]"), CancellationToken.None);
        Assert.True(signed.IsDone, signed.Refusal?.Code.ToString());

        var managing = App.Services.GetRequiredService<IAssemblyManaging>();
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var moved = await managing.PostponeAsync(
            syndic, new PostponeAssembly(convened.AssemblyId, Guid.CreateVersion7(), ConvenedApp.Meeting.AddDays(14), "Orage", true), CancellationToken.None);
        Assert.True(moved.IsDone, moved.Refusal?.Code.ToString());

        var me = (await room.SnapshotAsync(account, convened.AssemblyId, CancellationToken.None)).Value.Me;
        Assert.Equal("convened", me.Status);
        await using var after = await App.DatabaseAsync();
        Assert.NotNull((await after.Attendance.SingleAsync()).LeftAt);
    }

    [Fact]
    public async Task Moving_WithoutMotiveOrToThePastOrInSession_IsRefused()
    {
        var managing = App.Services.GetRequiredService<IAssemblyManaging>();
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        async Task<RefusalCode?> PostponeAsync(DateTimeOffset to, string motive) => (await managing.PostponeAsync(
            syndic, new PostponeAssembly(convened.AssemblyId, Guid.CreateVersion7(), to, motive, true), CancellationToken.None)).Refusal?.Code;

        Assert.Equal(RefusalCode.MotiveMissing, await PostponeAsync(ConvenedApp.Meeting.AddDays(7), " "));
        Assert.Equal(RefusalCode.DateRefused, await PostponeAsync(ConvenedApp.Meeting, "Orage"));
        Assert.Equal(RefusalCode.DateRefused, await PostponeAsync(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), "Orage"));
        await convened.ConveneAsync(ConvenedApp.Meeting, AssemblyState.InSession);
        Assert.Equal(RefusalCode.AlreadyInSession, await PostponeAsync(ConvenedApp.Meeting.AddDays(7), "Orage"));
    }

    [Fact]
    public async Task CoOwner_ManagesNothing()
    {
        using var owner = await App.SignInAsync("C10035");
        await owner.OpenAsync($"{Page}/gestion");
        Assert.Equal(HttpStatusCode.NotFound, owner.Status);
        var managing = App.Services.GetRequiredService<IAssemblyManaging>();
        var account = await App.AccountIdAsync("C10035");
        var refused = await managing.CancelAsync(account, new CancelAssembly(convened.AssemblyId, Guid.CreateVersion7(), "Non"), CancellationToken.None);
        Assert.Equal(RefusalCode.NotAllowed, refused.Refusal?.Code);
    }

    /// <summary>One letter an address, with the motive.</summary>
    private async Task AssertEverybodyIsToldAsync(string subject, string motive)
    {
        await using var db = await App.DatabaseAsync();
        var known = await db.CoOwners.Where(owner => owner.Email != "").Select(owner => owner.Email).Distinct().ToListAsync();
        var letters = (await db.OutboxMessages.ToListAsync()).Where(letter => letter.Subject.Contains(subject, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(known);
        Assert.Equal(known.Order(StringComparer.Ordinal), letters.Select(letter => letter.Recipient).Order(StringComparer.Ordinal));
        Assert.All(letters, letter => Assert.Contains(motive, letter.Body, StringComparison.Ordinal));
    }

    private async Task<string> CalendarAsync(Visitor visitor) => await visitor.Http.GetStringAsync($"{Page}/agenda.ics");

    private static long Sequence(string calendar) => long.Parse(
        calendar.Split("\r\n").Single(line => line.StartsWith("SEQUENCE:", StringComparison.Ordinal))[9..],
        System.Globalization.CultureInfo.InvariantCulture);
}
