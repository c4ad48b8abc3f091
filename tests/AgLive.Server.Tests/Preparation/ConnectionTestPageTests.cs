using System.Net;
using AgLive.Domain;
using AgLive.Server.Tests.App;
using AgLive.Web.Preparation;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Preparation;

/// <summary>« Tester ma connexion » without script, what the script reports, and what the syndic reads of it.</summary>
public sealed class ConnectionTestPageTests(ConvenedApp convened) : IClassFixture<ConvenedApp>
{
    private AgLiveApp App => convened.App;

    private string Address => $"/assemblees/{convened.AssemblyId}/test";

    [Fact]
    public async Task Forms_VoteThenSign_AreReady_AndTheSyndicReadsIt()
    {
        using var visitor = await App.SignInAsync("C10035");
        var voted = await visitor.SubmitAsync(await visitor.OpenAsync(Address), "#t-ballot", ("choice", "contre"));
        Assert.False(voted.QuerySelector<IHtmlElement>("#t-receipt")!.IsHidden);
        Assert.Contains("CONTRE", voted.QuerySelector("#t-receipt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Il reste à essayer\u00A0: la signature.", voted.QuerySelector("#t-verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Test à finir", await SyndicReadsAsync("C10035"));

        var signed = await visitor.SubmitAsync(voted, "#t-sign", ("typed", "M. Aubry"));
        Assert.Contains(TestVerdict.Ready, signed.QuerySelector("#t-verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(TestWords.NeedsScript, signed.QuerySelector("#t-live noscript")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Prêt", await SyndicReadsAsync("C10035"));
    }

    [Fact]
    public async Task PracticeVote_IsKeptNowhere()
    {
        await using var before = await App.DatabaseAsync();
        var ballots = await before.BallotEvents.CountAsync();
        var lines = await before.JournalEntries.CountAsync();
        using var visitor = await App.SignInAsync("C10084");
        await visitor.SubmitAsync(await visitor.OpenAsync(Address), "#t-ballot", ("choice", "pour"));
        await visitor.SubmitAsync(await visitor.OpenAsync(Address), "#t-sign", ("typed", "quelqu'un"));
        await using var db = await App.DatabaseAsync();
        Assert.Equal(ballots, await db.BallotEvents.CountAsync());
        Assert.Equal(lines, await db.JournalEntries.CountAsync());
        var kept = await db.ConnectionTests.AsNoTracking().ToListAsync();
        Assert.DoesNotContain(kept, test => test.Steps.Contains("pour", StringComparison.Ordinal) || test.Steps.Contains("quelqu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forms_WithNothing_SayWhatToDo()
    {
        using var visitor = await App.SignInAsync("C10077");
        var page = await visitor.OpenAsync(Address);
        var unknown = await visitor.SubmitAsync(page, "#t-ballot", ("choice", "peut-être"));
        Assert.Contains("Touchez un des trois boutons", unknown.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var unsigned = await visitor.SubmitAsync(unknown, "#t-sign", ("typed", "  "));
        Assert.Contains("Écrivez votre nom", unsigned.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfTheScript_IsKept_AndNonsenseRefused()
    {
        using var visitor = await App.SignInAsync("C10098");
        var page = await visitor.OpenAsync(Address);
        await visitor.SubmitAsync(page, "#t-report", (TestSteps.Live, TestOutcomes.Failed), (TestSteps.Http, TestOutcomes.Passed), (TestSteps.Vote, TestOutcomes.Passed), (TestSteps.Signature, TestOutcomes.Passed));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("Prêt", await SyndicReadsAsync("C10098"));
        await visitor.SubmitAsync(page, "#t-report", (TestSteps.Live, "sans doute"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.SubmitAsync(page, "#t-report");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task List_CountsEverybody_AndIsForTheSyndicAlone()
    {
        var lists = App.Services.GetRequiredService<IPreparation>();
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var list = (await lists.ListAsync(syndic, convened.AssemblyId, CancellationToken.None)).Value;
        Assert.Equal(list.Lines.Count, TestStates.All.Sum(list.Count));
        Assert.Equal(list.Lines.Count, PlanModes.All.Append(null).Sum(list.CountPlans));
        var owner = await lists.ListAsync(await App.AccountIdAsync("C10035"), convened.AssemblyId, CancellationToken.None);
        Assert.Equal(RefusalCode.NotFound, owner.Refusal?.Code);
        using var visitor = await App.SignInAsync("C10035");
        await visitor.OpenAsync($"/assemblees/{convened.AssemblyId}/console/preparation");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    /// <summary>The state of the test beside the owner's name on the syndic's page.</summary>
    private async Task<string?> SyndicReadsAsync(string owner)
    {
        await using var db = await App.DatabaseAsync();
        var name = await db.CoOwners.Where(known => known.Identifier == owner).Select(known => known.DisplayName).SingleAsync();
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.OpenAsync($"/assemblees/{convened.AssemblyId}/console/preparation");
        var line = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith(name, StringComparison.Ordinal));
        return line.QuerySelector("td:last-child")!.TextContent.Split(',', ':')[0].Trim();
    }
}
