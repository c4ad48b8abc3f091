using System.Net;
using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Tests.App;
using AgLive.Web.Projector;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Screens;

/// <summary>The link to the screen of the hall: who gets it, what it opens, how it ends.</summary>
public sealed class ScreenPageTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    private AgLiveApp App => tilleuls.App;

    private string LinkPage => $"/assemblees/{tilleuls.AssemblyId}/console/ecran";

    [Fact]
    public async Task Link_OpensWithoutAccount_AndLeavesNothingInTheBrowser()
    {
        using var nobody = App.Visitor();
        var page = await nobody.OpenAsync(await LinkAsync());
        Assert.Equal(HttpStatusCode.OK, nobody.Status);
        Assert.NotNull(page.QuerySelector("svg.qr path"));
        Assert.Empty(nobody.Cookies.GetAllCookies());
        Assert.Null(page.QuerySelector("form"));
        Assert.NotNull(page.QuerySelector("head noscript")?.TextContent.Contains("refresh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Screen_NamesNobody()
    {
        using var nobody = App.Visitor();
        var page = await nobody.OpenAsync(await LinkAsync());
        await using var db = await App.DatabaseAsync();
        var names = await db.CoOwners.Where(owner => owner.LastName != "").Select(owner => owner.LastName).ToListAsync();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.DoesNotContain(name, page.QuerySelector("#ecran")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FalseLink_ShowsNothing()
    {
        var link = await LinkAsync();
        using var nobody = App.Visitor();
        foreach (var token in new[] { "x", link[7..^1], $"{link[7..^4]}AAAA", new string('a', 4_000), "..%2f..%2fetc", tilleuls.AssemblyId.ToString() })
        {
            var page = await nobody.OpenAsync($"/ecran/{token}");
            Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
            Assert.Null(page.QuerySelector("svg.qr"));
        }
    }

    [Fact]
    public async Task Unchanged_IsAnsweredWithoutAPicture()
    {
        var link = await LinkAsync();
        using var nobody = App.Visitor();
        using var first = await nobody.Http.GetAsync(link);
        using var ask = new HttpRequestMessage(HttpMethod.Get, link);
        ask.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var again = await nobody.Http.SendAsync(ask);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.True(DateTimeOffset.TryParse(again.Headers.GetValues("AgLive-Now").Single(), out _));
    }

    [Fact]
    public async Task LinkPage_IsForTheSyndicAlone()
    {
        using var owner = await App.SignInAsync("C10035");
        await owner.OpenAsync(LinkPage);
        Assert.Equal(HttpStatusCode.NotFound, owner.Status);
        var projector = App.Services.GetRequiredService<IProjector>();
        var refused = await projector.LinkAsync(await App.AccountIdAsync("C10035"), tilleuls.AssemblyId, CancellationToken.None);
        Assert.Equal(RefusalCode.NotAllowed, refused.Refusal?.Code);
    }

    [Fact]
    public async Task Cut_EndsTheLinksGivenBefore_AndIsJournaled()
    {
        var old = await LinkAsync();
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var after = await syndic.SubmitAsync(await syndic.OpenAsync(LinkPage), "main form[method=post]");
        Assert.Contains("Les liens", after.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        using var nobody = App.Visitor();
        var page = await nobody.OpenAsync(old);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Contains("Ce lien ne vaut plus", page.Body!.TextContent, StringComparison.Ordinal);
        await nobody.OpenAsync(await LinkAsync());
        Assert.Equal(HttpStatusCode.OK, nobody.Status);
        await using var db = await App.DatabaseAsync();
        Assert.True(await db.JournalEntries.AnyAsync(line => line.AssemblyId == tilleuls.AssemblyId && line.Kind == JournalKinds.ScreensCut));
    }

    /// <summary>« /ecran/… » as the syndic copies it.</summary>
    private async Task<string> LinkAsync()
    {
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.OpenAsync(LinkPage);
        var link = new Uri(page.QuerySelector<IHtmlInputElement>("#e-link")!.Value);
        Assert.Equal(App.Address.Authority, link.Authority);
        return link.AbsolutePath;
    }
}
