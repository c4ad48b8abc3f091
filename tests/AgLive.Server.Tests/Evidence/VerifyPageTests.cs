using System.Net;
using AgLive.Server.Tests.App;

namespace AgLive.Server.Tests.Evidence;

/// <summary>« Vérifier mon vote » is for anybody who holds a receipt, signed in or not.</summary>
public sealed class VerifyPageTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    [Theory]
    [InlineData("", "Choisissez le fichier du reçu, ou collez son contenu.")]
    [InlineData("ceci n'est pas un reçu", "Ce fichier n'est pas un reçu")]
    public async Task Anybody_OpensThePage_AndIsToldWhatIsWrongWithWhatHePastes(string pasted, string told)
    {
        using var anybody = tilleuls.App.Visitor();
        var page = await anybody.OpenAsync("/verifier");
        Assert.Equal(HttpStatusCode.OK, anybody.Status);

        var answer = await anybody.SubmitAsync(page, "main form", ("Text", pasted));

        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.Contains(told, answer.Body!.TextContent);
    }
}
