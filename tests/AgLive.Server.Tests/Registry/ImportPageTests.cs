using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Import;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AgLive.Server.Tests.Registry;

public sealed class ImportPageTests : IAsyncLifetime
{
    private AgLiveApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await AgLiveApp.StartAsync();
        await app.AddSyndicAsync(AgLiveApp.SyndicEmail);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Import_FromThePage_ThenAnOwnerSignsInWithHisCode()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var preview = await UploadAsync(syndic, new TilleulsFiles());
        var done = await syndic.SubmitAsync(preview, "form[action*=Importer]");
        Assert.Contains("est importée", done.Body!.TextContent);

        var link = done.QuerySelector<IHtmlAnchorElement>("a[href*=Acces]")!.GetAttribute("href")!;
        var lines = (await syndic.Http.GetStringAsync(link)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(47, lines.Length);
        var cells = lines[1].Split(';').Select(cell => cell.Trim('"')).ToArray();

        using var owner = await app.SignInAsync(cells[2], cells[3]);
        var list = await owner.OpenAsync("/assemblees");
        Assert.Contains("Résidence des Tilleuls", list.Body!.TextContent);
    }

    [Fact]
    public async Task Import_WithABadLine_NamesItAndImportsNothing()
    {
        using var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await UploadAsync(syndic, TilleulsFiles.With("lots.csv", "\n2;Cave;A;-1;2;", "\n2;Cave;A;-1;-2;"));
        Assert.Equal(HttpStatusCode.OK, syndic.Status);
        Assert.Contains("3", page.Body!.TextContent);
        Assert.Null(page.QuerySelector("form[action*=Importer]"));
        await using var db = await app.DatabaseAsync();
        Assert.Empty(db.Condominiums);
    }

    [Fact]
    public async Task ImportPage_ForACoOwner_DoesNotExist()
    {
        using (var syndic = await app.SignInAsync(AgLiveApp.SyndicEmail))
        {
            await app.ImportAsync(new TilleulsFiles(), "Résidence des Tilleuls", await app.AccountIdAsync(AgLiveApp.SyndicEmail));
        }

        using var owner = await app.SignInAsync("C10021");
        var page = await owner.OpenAsync("/copropriete/import");
        Assert.Equal(HttpStatusCode.NotFound, owner.Status);
        Assert.DoesNotContain("Importer", page.Body!.TextContent);
    }

    private static async Task<IHtmlDocument> UploadAsync(Visitor syndic, TilleulsFiles files)
    {
        var form = await syndic.OpenAsync("/copropriete/import");
        var token = form.QuerySelector<IHtmlInputElement>("main form input[name=__RequestVerificationToken]")!.Value;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("Résidence des Tilleuls"), "Fields.Name" },
            { new StringContent("2026-11-26T18:00"), "Fields.Start" },
            { File(files.Owners), "Fields.Owners", "coproprietaires.csv" },
            { File(files.Lots), "Fields.Lots", "lots.csv" },
            { File(files.Agenda), "Fields.Agenda", "ordre-du-jour.csv" },
        };
        return await syndic.PostAsync("/copropriete/import", content);
    }

    private static ByteArrayContent File(string text)
    {
        var content = new ByteArrayContent(TilleulsFiles.Bytes(text, Encoding.UTF8));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return content;
    }
}
