using System.Net;
using AgLive.Server.Tests.App;

namespace AgLive.Server.Tests.Auth;

public sealed class SignInTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    private AgLiveApp App => tilleuls.App;

    [Theory]
    [InlineData("C10021")]
    [InlineData(" c10021 ")]
    [InlineData("Pierre.Kessler@Example.org")]
    [InlineData("CI0O21")]
    public async Task SignIn_IdentifierOrEmailInAnyCase_OpensTheHomePage(string typed)
    {
        using var visitor = App.Visitor();
        var page = await visitor.SignInAsync(typed, AgLiveApp.Password);
        Assert.Equal("/accueil", visitor.Path);
        Assert.Contains("M. et Mme Kessler Pierre", page.Body!.TextContent);
    }

    [Fact]
    public async Task SignIn_WrongPasswordOrUnknownAccount_SaysTheSame()
    {
        var known = await ErrorAsync("C10028", "faux-mot-de-passe");
        var unknown = await ErrorAsync("C99999", "faux-mot-de-passe");
        Assert.Contains("Identifiant ou mot de passe incorrect", known);
        Assert.Equal(known, unknown);
    }

    [Theory]
    [InlineData("C10035")]
    [InlineData("C88888")]
    public async Task SignIn_FiveFailures_LocksKnownAndUnknownAlike(string identifier)
    {
        for (var failure = 1; failure < 5; failure++)
        {
            Assert.Contains("incorrect", await ErrorAsync(identifier, "faux-mot-de-passe"));
        }

        Assert.Contains("5\u00A0minutes", await ErrorAsync(identifier, "faux-mot-de-passe"));
        Assert.Contains("bloqué", await ErrorAsync(identifier, AgLiveApp.Password));
    }

    [Fact]
    public async Task PasswordStep_WithoutIdentifier_GoesBackToStepOne()
    {
        using var visitor = App.Visitor();
        await visitor.OpenAsync("/connexion/mot-de-passe");
        Assert.Equal("/connexion", visitor.Path);
    }

    [Fact]
    public async Task Page_NotSignedIn_AsksToSignInThenComesBack()
    {
        using var visitor = App.Visitor();
        var step = await visitor.OpenAsync("/assemblees");
        Assert.StartsWith("/connexion?", visitor.Path);
        step = await visitor.SubmitAsync(step, "main form", ("Identifier", "C10042"));
        await visitor.SubmitAsync(step, "main form", ("Password", AgLiveApp.Password));
        Assert.Equal("/assemblees", visitor.Path);
    }

    [Fact]
    public async Task SignIn_ReturnAddressOfAnotherSite_IsNotFollowed()
    {
        using var visitor = App.Visitor();
        var step = await visitor.OpenAsync("/connexion?returnUrl=https://mechant.example.org/");
        step = await visitor.SubmitAsync(step, "main form", ("Identifier", "C10042"));
        await visitor.SubmitAsync(step, "main form", ("Password", AgLiveApp.Password));
        Assert.Equal("/accueil", visitor.Path);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var visitor = await App.SignInAsync("C10049");
        var page = await visitor.OpenAsync("/deconnexion");
        await visitor.SubmitAsync(page, "main form", ("sure", "true"));
        Assert.Equal("/connexion", visitor.Path);
        await visitor.OpenAsync("/accueil");
        Assert.StartsWith("/connexion", visitor.Path);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var visitor = await App.SignInAsync("C10056");
        await visitor.PostAsync("/deconnexion", new FormUrlEncodedContent([new("sure", "true")]));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.OpenAsync("/accueil");
        Assert.Equal("/accueil", visitor.Path);
    }

    [Fact]
    public async Task Cookie_IsHttpOnlyAndLax()
    {
        using var visitor = App.Visitor();
        var step = await visitor.OpenAsync("/connexion");
        step = await visitor.SubmitAsync(step, "main form", ("Identifier", "C10063"));
        var token = step.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await visitor.Http.PostAsync("/connexion/mot-de-passe", new FormUrlEncodedContent(
            [new("Identifier", "C10063"), new("Password", AgLiveApp.Password), new("__RequestVerificationToken", token)]));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("aglive=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> ErrorAsync(string identifier, string password)
    {
        using var visitor = App.Visitor();
        var page = await visitor.SignInAsync(identifier, password);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return page.QuerySelector(".field__error")!.TextContent.Trim();
    }
}
