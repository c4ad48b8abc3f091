using System.Net;
using AgLive.Server.Tests.App;

namespace AgLive.Server.Tests.Evidence;

/// <summary>Who may download the archive, and when; strangers are sent away by the walk through every page (PageWalkTests).</summary>
public sealed class ArchivePageTests(HeldAssembly held) : IClassFixture<HeldAssembly>
{
    private AgLiveApp App => held.House.House.App;

    private string Home => $"/assemblees/{held.House.AssemblyId}";

    [Fact]
    public async Task Operator_GetsTheFile_FromTheConsoleAndFromThePageOfTheAssembly()
    {
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        foreach (var page in (string[])[$"{Home}/console", $"{Home}/gestion"])
        {
            Assert.NotNull((await syndic.OpenAsync(page)).QuerySelector($"a[href='{Home}/archive'][download]"));
        }

        using var answer = await syndic.Http.GetAsync($"{Home}/archive");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(held.House.ArchiveName, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(held.Archive, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task CoOwner_FindsNone()
    {
        using var owner = await App.SignInAsync("A");
        using var answer = await owner.Http.GetAsync($"{Home}/archive");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Operator_BeforeTheEnd_FindsNone()
    {
        var (app, imported) = await AgLiveApp.StartWithTilleulsAsync();
        await using var open = app;
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        using var answer = await syndic.Http.GetAsync($"/assemblees/{imported.AssemblyId}/archive");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await syndic.OpenAsync($"/assemblees/{imported.AssemblyId}/gestion")).QuerySelector("#archive"));
    }
}
