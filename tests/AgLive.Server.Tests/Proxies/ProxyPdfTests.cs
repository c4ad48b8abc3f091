using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Preparation;
using AgLive.Testing;
using AgLive.Web.Proxies;

namespace AgLive.Server.Tests.Proxies;

/// <summary>The document of a mandate, read by the tools anybody has: sealed, sound, its words there, for those it concerns.</summary>
public sealed partial class ProxyPdfTests(ConvenedApp convened) : IClassFixture<ConvenedApp>
{
    private readonly ProxyHouse house = new(convened);

    [Fact]
    public async Task Document_IsForGrantorHolderAndSyndicAlone()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var proxy = await house.OfferAsync("C10021", "C10028");
        foreach (var (who, status) in new[]
        {
            ("C10021", HttpStatusCode.OK), ("C10028", HttpStatusCode.OK), (AgLiveApp.SyndicEmail, HttpStatusCode.OK), ("C10035", HttpStatusCode.NotFound),
        })
        {
            using var visitor = await convened.App.SignInAsync(who);
            using var answer = await visitor.Http.GetAsync(Address(proxy));
            Assert.Equal(status, answer.StatusCode);
            if (status == HttpStatusCode.OK)
            {
                Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
                Assert.Equal("pouvoir-m-et-mme-kessler-pierre-ag-2037-11-26.pdf", answer.Content.Headers.ContentDisposition?.FileName);
            }
        }
    }

    [Fact]
    [Trait("needs", "services")]
    public async Task Document_IsSealedSoundAndReadable()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        var points = (await house.BookAsync("C10042")).Points;
        var draft = await house.DraftAsync("C10042", "C10049") with
        {
            Kind = "drawn",
            Data = Flourish(),
            ForbidsSubdelegation = true,
            Instructions = [.. points.Select((point, i) => new ProxyInstruction(point.ResolutionId, ProxyChoices.All[i % 3]))],
        };
        Assert.Null((await house.GiveAsync("C10042", draft)).Refusal);
        await house.AnswerAsync("C10049", (await house.GivenAsync("C10042"))!.ProxyId, accepts: true);
        using var folder = new TemporaryFolder();
        var file = Environment.GetEnvironmentVariable("AGLIVE_PICTURES") is { Length: > 0 } kept
            ? Path.Combine(kept, "pouvoir.pdf")
            : Path.Combine(folder.Path, "pouvoir.pdf");
        await File.WriteAllBytesAsync(file, await DownloadAsync("C10042"));

        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", file), StringComparison.Ordinal);
        await LocalProcess.RunAsync("qpdf", "--check", file);
        var words = Spaces().Replace(await LocalProcess.OutputAsync("pdftotext", file, "-"), " ");
        foreach (var expected in new[]
        {
            "donne pouvoir à", "L'Hostis", "Résidence des Tilleuls", "la subdélégation est interdite", "voix sur 10 000", "Accepté par", "Signé à l'écran par",
            "certificat d'essai", "Page 1 sur 2", "Page 2 sur 2", "Contre",
        })
        {
            Assert.Contains(expected, words, StringComparison.Ordinal);
        }

        Assert.Contains("H1", await LocalProcess.OutputAsync("pdfinfo", "-struct", file), StringComparison.Ordinal);
        Assert.Contains("Tagged: yes", Spaces().Replace(await LocalProcess.OutputAsync("pdfinfo", file), " "), StringComparison.Ordinal);
    }

    private static string Flourish()
    {
        var strokes = new StringBuilder("[[");
        for (var i = 0; i < 60; i++)
        {
            strokes.Append(i == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $"[{20 + (i * 4)},{60 + (int)(30 * Math.Sin(i / 4.0))},{i * 9}]");
        }

        return strokes.Append("]]").ToString();
    }

    private async Task<byte[]> DownloadAsync(string grantor)
    {
        using var visitor = await convened.App.SignInAsync(grantor);
        return await visitor.Http.GetByteArrayAsync(Address((await house.GivenAsync(grantor))!.ProxyId));
    }

    private string Address(Guid proxy) => $"/assemblees/{convened.AssemblyId}/pouvoirs/document?pouvoir={proxy}";

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
