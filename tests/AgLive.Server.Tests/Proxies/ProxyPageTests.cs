using System.Net;
using AgLive.Server.Tests.Preparation;
using AgLive.Web.Proxies;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AgLive.Server.Tests.Proxies;

/// <summary>The pages of mandates, by somebody without script: filled, read again, signed, answered.</summary>
public sealed class ProxyPageTests(ConvenedApp convened) : IClassFixture<ConvenedApp>
{
    private readonly ProxyHouse house = new(convened);

    private string Book => $"/assemblees/{convened.AssemblyId}/pouvoirs";

    [Fact]
    public async Task Journey_FilledReadAgainSignedAndAccepted()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        using var grantor = await convened.App.SignInAsync("C10021");
        var form = await grantor.OpenAsync($"{Book}/donner");
        var holder = await convened.OwnerIdAsync("C10028");
        var point = (await house.BookAsync("C10021")).Points[4];
        var deed = await grantor.SubmitAsync(
            form, "main form", ("To", "coproprietaire"), ("HolderId", holder.ToString()), ("Declared", "true"), ($"i-{point.ResolutionId}", "contre"));
        Assert.Contains($"donne pouvoir à {await house.NameAsync("C10028")}", deed.QuerySelector(".deed__text")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await house.GivenAsync("C10021"));

        var unsigned = await grantor.SubmitAsync(deed, "main form", ("Typed", ""));
        Assert.Contains("Votre signature manque", unsigned.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var signed = await grantor.SubmitAsync(unsigned, "main form", ("Typed", await house.NameAsync("C10021")));
        Assert.Contains("Votre pouvoir est signé", signed.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        await grantor.SubmitAsync(unsigned, "main form", ("Typed", await house.NameAsync("C10021")));
        Assert.Equal(HttpStatusCode.OK, grantor.Status);

        using var other = await convened.App.SignInAsync("C10028");
        var assembly = await other.OpenAsync($"/assemblees/{convened.AssemblyId}");
        Assert.Contains("Un pouvoir attend votre réponse", assembly.QuerySelector("#pouvoirs")!.TextContent, StringComparison.Ordinal);
        var received = await other.OpenAsync(Book);
        Assert.Contains("Contre", received.QuerySelector(".mandate .lines")!.TextContent, StringComparison.Ordinal);
        var accepted = await other.SubmitAsync(received, "form[action$=Answer]");
        Assert.Contains("Vous avez accepté ce pouvoir", accepted.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ProxyStates.Accepted, (await house.GivenAsync("C10021"))!.State);

        var asked = await grantor.OpenAsync($"{Book}?retirer={(await house.GivenAsync("C10021"))!.ProxyId}");
        var revoked = await grantor.SubmitAsync(asked, "form[action$=Revoke]");
        Assert.Contains("Votre pouvoir est retiré", revoked.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Dites à qui vous donnez pouvoir")]
    [InlineData("coproprietaire", "", "", "Choisissez un copropriétaire")]
    [InlineData("autre", "", "", "Écrivez le nom")]
    [InlineData("autre", "Paule Vidal", "", "cochez la case")]
    public async Task Form_Unfinished_SaysWhatIsMissing_AndKeepsTheRest(string to, string name, string holder, string said)
    {
        await convened.ConveneAsync(convened.In(10, 18));
        using var grantor = await convened.App.SignInAsync("C10035");
        var form = await grantor.OpenAsync($"{Book}/donner");
        var again = await grantor.SubmitAsync(form, "main form", ("To", to), ("HolderName", name), ("HolderId", holder), ("Forbids", "true"));
        Assert.Contains(said, again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, again.QuerySelector<IHtmlInputElement>("#other")!.Value);
        Assert.True(again.QuerySelector<IHtmlInputElement>("#forbids")!.IsChecked);
    }

    [Fact]
    public async Task Mandate_GivenAlready_LeadsBackToIt()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        await house.OfferAsync("C10042", "C10049");
        using var grantor = await convened.App.SignInAsync("C10042");
        var page = await grantor.OpenAsync($"{Book}/donner");
        Assert.Equal(Book, grantor.Path);
        Assert.Contains("Un pouvoir est déjà donné", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await grantor.OpenAsync($"{Book}/donner?transmis={Guid.NewGuid()}");
        Assert.Equal((Book, HttpStatusCode.OK), (grantor.Path, grantor.Status));
    }
}
