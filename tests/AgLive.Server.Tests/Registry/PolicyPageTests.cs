using System.Net;
using AgLive.Domain.Policies;
using AgLive.Server.Tests.App;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Registry;

/// <summary>The page « Règles de comptage », as a browser without script sees it.</summary>
public sealed class PolicyPageTests : IAsyncLifetime
{
    private const string Form = "main form[action$=regles]";
    private AgLiveApp app = null!;
    private Guid assemblyId;

    private string Path => $"/assemblees/{assemblyId}/regles";

    public async ValueTask InitializeAsync()
    {
        (app, var imported) = await AgLiveApp.StartWithTilleulsAsync();
        assemblyId = imported.AssemblyId;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Syndic_ChangesAReading_AndItIsReadEverywhere()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.OpenAsync(Path);
        Assert.Equal(DisputedPoints.All.Count, page.QuerySelectorAll("fieldset.point").Length);
        Assert.All(DisputedPoints.All, point => Assert.Equal(
            point.Usual.Value, page.QuerySelector<IHtmlInputElement>($"input[name={point.Name}]:checked")!.Value));

        page = await syndic.SubmitAsync(page, Form, ("ProxyCeilingBase", "AllShares"));
        Assert.Equal((HttpStatusCode.OK, Path), (syndic.Status, syndic.Path));
        Assert.Contains("sont enregistrées", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("plafond de 10\u00A0% des pouvoirs (toutes les quotes-parts)", page.QuerySelector(".rule-plain")!.TextContent, StringComparison.Ordinal);
        var change = Assert.Single(page.QuerySelectorAll("#h-changements ~ * li")).TextContent;
        Assert.Contains("«\u00A0Les voix après réduction\u00A0» devient «\u00A0Toutes les quotes-parts\u00A0»", change, StringComparison.Ordinal);
        Assert.Contains("Cabinet Exemple", change, StringComparison.Ordinal);

        using var owner = await app.SignInAsync("C10021");
        var detail = await owner.OpenAsync($"/assemblees/{assemblyId}");
        Assert.Contains("Toutes les quotes-parts", detail.QuerySelector("#regles")!.TextContent, StringComparison.Ordinal);
        var console = await syndic.OpenAsync($"/assemblees/{assemblyId}/console");
        Assert.Contains("toutes les quotes-parts", console.QuerySelector("#point")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plafond de 10\u00A0% des pouvoirs\u00A0:", console.QuerySelector("#c-journal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Syndic_SavesWhatHeDidNotChange_WritesNothing()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.SubmitAsync(await syndic.OpenAsync(Path), Form);
        Assert.Contains("Aucune règle n'a changé", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("{}", await StoredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Peut-être")]
    [InlineData("allshares")]
    public async Task Syndic_AReadingThatDoesNotExist_IsToldAtItsPlace(string value)
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.SubmitAsync(await syndic.OpenAsync(Path), Form, ("ProxyCeilingBase", value), ("UnclearForm", "Abstention"));
        Assert.Equal(HttpStatusCode.BadRequest, syndic.Status);
        var field = page.QuerySelector("#p-ProxyCeilingBase")!;
        Assert.NotNull(field.QuerySelector(".field__error"));
        Assert.Contains("p-ProxyCeilingBase-erreur", field.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("#p-ProxyCeilingBase", page.QuerySelector(".notice--alert a")!.GetAttribute("href"));
        Assert.Equal("Abstention", page.QuerySelector<IHtmlInputElement>("input[name=UnclearForm]:checked")!.Value);
        Assert.Equal("{}", await StoredAsync());
    }

    [Fact]
    public async Task Syndic_FromAnOldPage_SeesTheRulesAsTheyAre()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var old = await syndic.OpenAsync(Path);
        await syndic.SubmitAsync(await syndic.OpenAsync(Path), Form, ("ProxyCeilingBase", "AllShares"));
        var page = await syndic.SubmitAsync(old, Form, ("UnclearForm", "Abstention"));
        Assert.Equal(HttpStatusCode.Conflict, syndic.Status);
        Assert.Contains("Quelqu'un d'autre", page.QuerySelector(".notice--alert")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("AllShares", page.QuerySelector<IHtmlInputElement>("input[name=ProxyCeilingBase]:checked")!.Value);
        Assert.Equal("NoVote", page.QuerySelector<IHtmlInputElement>("input[name=UnclearForm]:checked")!.Value);

        page = await syndic.SubmitAsync(page, Form, ("UnclearForm", "Abstention"));
        Assert.Equal(2, page.QuerySelectorAll("#h-changements ~ * li").Length);
    }

    [Fact]
    public async Task OnceTheSessionHasOpened_NobodyChangesThem()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var before = await syndic.SubmitAsync(await syndic.OpenAsync(Path), Form, ("FormRevivesAfterDeparture", "False"));
        var confirm = await syndic.OpenAsync($"/assemblees/{assemblyId}/console?confirmer=seance");
        Assert.Contains("départ en cours de séance", confirm.QuerySelector("#point")!.TextContent, StringComparison.Ordinal);
        var console = await syndic.SubmitAsync(confirm, "#point form");
        Assert.Contains("Séance ouverte. Lectures retenues", console.QuerySelector("#c-journal")!.TextContent, StringComparison.Ordinal);

        var refused = await syndic.SubmitAsync(before, Form, ("ProxyCeilingBase", "AllShares"));
        Assert.Equal(HttpStatusCode.Conflict, syndic.Status);
        Assert.Contains("figées depuis l'ouverture de la séance", refused.QuerySelector(".notice--alert")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector(Form));
        Assert.Contains("Figées à l'ouverture de la séance, le ", refused.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Non, sa venue l'a écarté", refused.QuerySelector("#p-FormRevivesAfterDeparture dd b")!.TextContent, StringComparison.Ordinal);
        var detail = await syndic.OpenAsync($"/assemblees/{assemblyId}");
        Assert.Contains("Figées à l'ouverture de la séance", detail.QuerySelector("#regles")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CoOwner_ReadsAndDoesNotChange()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var form = await syndic.OpenAsync(Path);
        using var owner = await app.SignInAsync("C10021");
        var page = await owner.OpenAsync(Path);
        Assert.Null(page.QuerySelector(Form));
        Assert.Equal(DisputedPoints.All.Count, page.QuerySelectorAll(".point dl").Length);

        // His own token of another page of the site, with the syndic's form.
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var refused = await owner.SubmitAsync(form, Form, ("__RequestVerificationToken", token), ("ProxyCeilingBase", "AllShares"));
        Assert.Equal(HttpStatusCode.Forbidden, owner.Status);
        Assert.Contains("pas le droit", refused.QuerySelector(".notice--alert")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("{}", await StoredAsync());
    }

    [Fact]
    public async Task Stranger_FindsNothing_AndAFormWithoutItsTokenIsRefused()
    {
        await app.AddSyndicAsync("autre@cabinet.example.org");
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var form = await syndic.OpenAsync(Path);
        using var stranger = await app.SignInAsync("autre@cabinet.example.org");
        await stranger.OpenAsync(Path);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        var own = await stranger.OpenAsync("/accueil");
        var token = own.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        await stranger.SubmitAsync(form, Form, ("__RequestVerificationToken", token), ("ProxyCeilingBase", "AllShares"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await syndic.SubmitAsync(form, Form, ("__RequestVerificationToken", ""), ("ProxyCeilingBase", "AllShares"));
        Assert.Equal(HttpStatusCode.BadRequest, syndic.Status);
        Assert.Equal("{}", await StoredAsync());
    }

    [Fact]
    public async Task RulesThatCannotBeRead_AreToldToEachInHisWay()
    {
        await using (var db = await app.DatabaseAsync())
        {
            await db.Assemblies.ExecuteUpdateAsync(set => set.SetProperty(assembly => assembly.Policies, "{broken"));
        }

        using var owner = await app.SignInAsync("C10021");
        foreach (var path in (string[])[Path, $"/assemblees/{assemblyId}", $"/assemblees/{assemblyId}/salle"])
        {
            await owner.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, owner.Status);
        }

        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var console = await syndic.OpenAsync($"/assemblees/{assemblyId}/console?confirmer=seance");
        Assert.Contains("illisibles", console.QuerySelector("#c-notice")!.TextContent, StringComparison.Ordinal);
        var refused = await syndic.SubmitAsync(console, "#point form");
        Assert.Contains("Cela n'a pas été fait", refused.QuerySelector("#c-notice")!.TextContent, StringComparison.Ordinal);

        var page = await syndic.OpenAsync(Path);
        Assert.Contains("illisibles", page.QuerySelector(".notice--alert")!.TextContent, StringComparison.Ordinal);
        page = await syndic.SubmitAsync(page, Form);
        Assert.Null(page.QuerySelector(".notice--alert"));
        Assert.Contains("\"ProxyCeilingBase\":\"AfterReduction\"", await StoredAsync(), StringComparison.Ordinal);
    }

    private async Task<string> StoredAsync()
    {
        await using var db = await app.DatabaseAsync();
        return await db.Assemblies.Select(assembly => assembly.Policies).SingleAsync();
    }
}
