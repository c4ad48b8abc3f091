using System.Net;
using AgLive.Server.Tests.App;

namespace AgLive.Server.Tests.Hosting;

public sealed class HeaderTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    [Theory]
    [InlineData("/connexion", HttpStatusCode.OK)]
    [InlineData("/agency.css", HttpStatusCode.OK)]
    [InlineData("/live", HttpStatusCode.OK)]
    [InlineData("/ready", HttpStatusCode.OK)]
    [InlineData("/icon.svg", HttpStatusCode.OK)]
    [InlineData("/erreur/404", HttpStatusCode.OK)]
    public async Task PublicAnswer_CarriesThePolicy(string path, HttpStatusCode expected)
    {
        using var visitor = tilleuls.App.Visitor();
        await CheckAsync(visitor.Http, path, expected);
    }

    [Theory]
    [InlineData("/accueil", HttpStatusCode.OK)]
    [InlineData("/assemblees", HttpStatusCode.OK)]
    [InlineData("/nulle-part", HttpStatusCode.NotFound)]
    [InlineData("/assemblees/4f0c2a50-0000-4000-8000-000000000001", HttpStatusCode.NotFound)]
    public async Task PageOfAPerson_CarriesThePolicyAndStaysInNoCache(string path, HttpStatusCode expected)
    {
        using var visitor = await tilleuls.App.SignInAsync("C10070");
        using var answer = await CheckAsync(visitor.Http, path, expected);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private async Task<HttpResponseMessage> CheckAsync(HttpClient client, string path, HttpStatusCode expected)
    {
        var answer = await client.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.EndsWith($"connect-src 'self' ws://{tilleuls.App.Address.Authority}", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        return answer;
    }
}
