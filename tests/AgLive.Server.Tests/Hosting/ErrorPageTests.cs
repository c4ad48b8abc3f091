using System.Net;
using AgLive.Domain;
using AgLive.Server.Tests.App;
using AgLive.Web.Assemblies;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Hosting;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task Page_ThatFails_ShowsFrenchAndNoTrace()
    {
        await using var app = await StartAsync(services => services.AddSingleton<IAssemblyPages, BrokenPages>());
        await app.AddSyndicAsync(AgLiveApp.SyndicEmail);
        using var visitor = app.Visitor();
        await visitor.SignInAsync(AgLiveApp.SyndicEmail, AgLiveApp.Password);
        var page = await visitor.OpenAsync("/assemblees");
        Assert.Equal(HttpStatusCode.InternalServerError, visitor.Status);
        Assert.Contains("Le service ne répond pas", page.Body!.TextContent);
        Assert.DoesNotContain(BrokenPages.Secret, page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("   at ", page.DocumentElement.OuterHtml);
        using var answer = await visitor.Http.GetAsync("/assemblees");
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Api_NotSignedIn_GetsANumberAndNoPage()
    {
        await using var app = await StartAsync();
        using var visitor = app.Visitor();
        using var answer = await visitor.Http.GetAsync("/api/assemblees-inconnues");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SignIn_TooManyTriesFromOneAddress_WaitsInFrench()
    {
        await using var app = await AgLiveApp.StartAsync(new AppOptions { Settings = new Dictionary<string, string> { ["SignIn:AttemptsPerMinute"] = "3" } });
        using var visitor = app.Visitor();
        var first = await visitor.OpenAsync("/connexion");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await visitor.SubmitAsync(first, "main form", ("Identifier", "C1"));
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }

        var refused = await visitor.SubmitAsync(first, "main form", ("Identifier", "C1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Contains("Trop de demandes", refused.Body!.TextContent);
    }

    private static Task<AgLiveApp> StartAsync(Action<IServiceCollection>? services = null) =>
        AgLiveApp.StartAsync(new AppOptions { Services = services });

    private sealed class BrokenPages : IAssemblyPages
    {
        public const string Secret = "un détail qui ne regarde personne";

        public Task<AssemblyList> ListAsync(Guid accountId, CancellationToken cancellation) => throw new InvalidOperationException(Secret);

        public Task<Outcome<AssemblyDetail>> DetailAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
            throw new InvalidOperationException(Secret);
    }
}
