using System.Net;
using AgLive.Server.Tests.App;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Hosting;

/// <summary>Every page of an assembly, tried by somebody who has nothing to do with it.</summary>
public sealed class PageWalkTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    private AgLiveApp App => tilleuls.App;

    private List<string> Paths => [.. App.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
        .OfType<PageActionDescriptor>()
        .Select(page => page.AttributeRouteInfo?.Template ?? "")
        .Where(template => template.Contains("{id:guid}", StringComparison.Ordinal))
        .Select(template => "/" + template.Replace("{id:guid}", tilleuls.AssemblyId.ToString(), StringComparison.Ordinal)
            .Replace("{document:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal))
        .Order()];

    [Fact]
    public void Walk_GoesThroughThePagesOfAnAssembly()
    {
        var assembly = $"/assemblees/{tilleuls.AssemblyId}";
        Assert.Superset(
            new HashSet<string> { assembly, $"{assembly}/console", $"{assembly}/console/incidents", $"{assembly}/console/presence", $"{assembly}/regles", $"{assembly}/salle", $"{assembly}/gestion", $"{assembly}/console/accueil", $"{assembly}/archive", $"{assembly}/proces-verbal", $"{assembly}/proces-verbal/pdf", $"{assembly}/proces-verbal/recit", $"{assembly}/proces-verbal/signer", $"{assembly}/feuille-de-presence", $"{assembly}/proces-verbal/notification" },
            Paths.ToHashSet());
    }

    [Fact]
    public async Task Nobody_IsSentToTheSignIn()
    {
        using var nobody = App.Visitor();
        foreach (var path in Paths)
        {
            await nobody.OpenAsync(path);
            Assert.StartsWith("/connexion", nobody.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Stranger_FindsNoPage_AndPostsToNone()
    {
        await App.AddSyndicAsync("inconnu@cabinet.example.org");
        using var stranger = await App.SignInAsync("inconnu@cabinet.example.org");
        var token = (await stranger.OpenAsync("/accueil")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        foreach (var path in Paths)
        {
            await stranger.OpenAsync(path);
            Assert.True(stranger.Status == HttpStatusCode.NotFound, $"GET {path}: {stranger.Status}");
            await stranger.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
            Assert.True(stranger.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"POST {path}: {stranger.Status}");
        }
    }
}
