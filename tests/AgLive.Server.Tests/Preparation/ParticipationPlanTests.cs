using System.Net;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Web.Preparation;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Preparation;

public sealed class ParticipationPlanTests(ConvenedApp convened) : IClassFixture<ConvenedApp>
{
    private AgLiveApp App => convened.App;

    [Fact]
    public async Task Form_LastChoiceCounts_AndIsJournaled()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        using var visitor = await App.SignInAsync("C10035");
        await ChooseAsync(visitor, PlanModes.Room);
        var page = await ChooseAsync(visitor, PlanModes.Proxy);

        Assert.Contains("Votre choix est enregistré", page.Body!.TextContent);
        Assert.Equal(PlanModes.Proxy, Checked(page));
        Assert.Contains("Aucun pouvoir de votre part n'est encore enregistré", page.Body.TextContent);
        await using var db = await App.DatabaseAsync();
        Assert.Equal(PlannedMode.Proxy, (await PlanOfAsync(db, "C10035"))?.Mode);
        Assert.Equal(2, await JournaledAsync(db, "C10035"));
    }

    [Fact]
    public async Task Form_SentTwice_IsOneAct()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        using var visitor = await App.SignInAsync("C10070");
        var page = await visitor.OpenAsync($"/assemblees/{convened.AssemblyId}");
        for (var twice = 0; twice < 2; twice++)
        {
            await visitor.SubmitAsync(page, "#participation form", (Field(page), PlanModes.Remote));
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }

        await using var db = await App.DatabaseAsync();
        Assert.Equal(1, await JournaledAsync(db, "C10070"));
    }

    /// <summary>It is midnight: three clear days lie before the fourth day to come, not before the third.</summary>
    [Theory]
    [InlineData("C10028", 4, 8, false)]
    [InlineData("C10042", 3, 23, true)]
    public async Task Remote_WithoutThreeClearDays_IsLate(string owner, int days, int hours, bool late)
    {
        await convened.ConveneAsync(convened.In(days, hours));
        using var visitor = await App.SignInAsync(owner);
        var page = await ChooseAsync(visitor, PlanModes.Remote);
        Assert.Equal(late, page.Body!.TextContent.Contains("Demande tardive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remote_SaidInTimeAndSaidAgainLater_IsInTime()
    {
        await convened.ConveneAsync(convened.In(5, 18));
        using var visitor = await App.SignInAsync("C10056");
        await ChooseAsync(visitor, PlanModes.Remote);
        convened.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await App.SignInAsync("C10056");
        Assert.DoesNotContain("Demande tardive", (await ChooseAsync(later, PlanModes.Remote)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postal_SaysThatPresenceSetsTheFormAside()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        using var visitor = await App.SignInAsync("C10063");
        Assert.Contains("art.\u00A014-1", (await ChooseAsync(visitor, PlanModes.Postal)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithNothingTickedOrNonsense_SaysSo()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        using var visitor = await App.SignInAsync("C10077");
        var page = await visitor.OpenAsync($"/assemblees/{convened.AssemblyId}");
        var nothing = await visitor.SubmitAsync(page, "#participation form");
        Assert.Contains("Aucun choix n'est coché", nothing.Body!.TextContent, StringComparison.Ordinal);
        var nonsense = await visitor.SubmitAsync(page, "#participation form", (Field(page), "à la nage"));
        Assert.NotNull(nonsense.QuerySelector("#participation [role=alert]"));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Declare_ForSomebodyElse_IsRefused()
    {
        var plans = App.Services.GetRequiredService<IPreparation>();
        var refused = await plans.DeclareAsync(
            await App.AccountIdAsync("C10035"), Plan(await convened.OwnerIdAsync("C10084")), CancellationToken.None);
        await using var db = await App.DatabaseAsync();
        Assert.Equal(RefusalCode.NotEntitled, refused.Refusal?.Code);
        Assert.Null(await PlanOfAsync(db, "C10084"));
    }

    [Fact]
    public async Task Stranger_FindsNothing()
    {
        await App.AddSyndicAsync("autre@cabinet.example.org");
        var stranger = await App.AccountIdAsync("autre@cabinet.example.org");
        var plans = App.Services.GetRequiredService<IPreparation>();
        Assert.Equal(RefusalCode.NotFound, (await plans.OfAsync(stranger, convened.AssemblyId, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await plans.DeclareAsync(stranger, Plan(Guid.NewGuid()), CancellationToken.None)).Refusal?.Code);
        var report = new TestReport(convened.AssemblyId, new Dictionary<string, string> { [TestSteps.Live] = TestOutcomes.Passed });
        Assert.Equal(RefusalCode.NotFound, (await plans.KeepTestAsync(stranger, report, CancellationToken.None)).Refusal?.Code);
        using var visitor = await App.SignInAsync("autre@cabinet.example.org");
        foreach (var door in new[] { "", "/agenda.ics" })
        {
            using var answer = await visitor.Http.GetAsync($"/assemblees/{convened.AssemblyId}{door}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Declare_TooOften_IsTooFast()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var plans = App.Services.GetRequiredService<IPreparation>();
        var account = await App.AccountIdAsync("C10091");
        var own = await convened.OwnerIdAsync("C10091");
        var codes = new List<RefusalCode?>();
        for (var i = 0; i < 30; i++)
        {
            codes.Add((await plans.DeclareAsync(account, Plan(own), CancellationToken.None)).Refusal?.Code);
        }

        Assert.Null(codes[0]);
        Assert.Equal(RefusalCode.TooFast, codes[^1]);
    }

    [Fact]
    public async Task Declare_OnceInSession_IsRefused()
    {
        await convened.ConveneAsync(convened.In(0, 1), AssemblyState.InSession);
        var plans = App.Services.GetRequiredService<IPreparation>();
        var account = await App.AccountIdAsync("C10098");
        var own = await convened.OwnerIdAsync("C10098");
        Assert.Equal(RefusalCode.AlreadyInSession, (await plans.DeclareAsync(account, Plan(own), CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task Calendar_IsAFileOfTheAssembly()
    {
        await convened.ConveneAsync(ConvenedApp.Meeting);
        using var visitor = await App.SignInAsync("C10035");
        using var answer = await visitor.Http.GetAsync($"/assemblees/{convened.AssemblyId}/agenda.ics");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        Assert.Equal("ag-2037-11-26-residence-des-tilleuls.ics", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("DTSTART:20371126T170000Z", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<ParticipationPlan?> PlanOfAsync(AgLiveDb db, string owner) => await (
        from plan in db.ParticipationPlans
        join coOwner in db.CoOwners on plan.CoOwnerId equals coOwner.Id
        where coOwner.Identifier == owner
        select plan).SingleOrDefaultAsync();

    private async Task<int> JournaledAsync(AgLiveDb db, string owner)
    {
        var id = (await convened.OwnerIdAsync(owner)).ToString();
        return await db.JournalEntries.CountAsync(line => line.Kind == JournalKinds.PlanDeclared && line.Payload.Contains(id));
    }

    private DeclarePlans Plan(Guid coOwner) => new(convened.AssemblyId, Guid.CreateVersion7(), [new PlanChoice(coOwner, PlanModes.Room)]);

    private async Task<IHtmlDocument> ChooseAsync(Visitor visitor, string mode)
    {
        var page = await visitor.OpenAsync($"/assemblees/{convened.AssemblyId}");
        return await visitor.SubmitAsync(page, "#participation form", (Field(page), mode));
    }

    private static string Field(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("#participation input[type=radio]").First().Name!;

    private static string? Checked(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("#participation input:checked").FirstOrDefault()?.Value;
}
