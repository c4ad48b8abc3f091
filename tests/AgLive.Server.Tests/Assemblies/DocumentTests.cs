using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AgLive.Domain;
using AgLive.Server.Tests.App;
using AgLive.Web.Documents;
using AgLive.Web.Room;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Assemblies;

/// <summary>AG-13: the files notified with the agenda.</summary>
public sealed class DocumentTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. "<script>alert(1)</script>"u8];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private AgLiveApp App => tilleuls.App;

    private string Page => $"/assemblees/{tilleuls.AssemblyId}";

    private IAssemblyDocuments Documents => App.Services.GetRequiredService<IAssemblyDocuments>();

    [Fact]
    public async Task Upload_IsShownBesideItsPoint_AndOpensFencedOff()
    {
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        var manage = await syndic.OpenAsync($"{Page}/gestion");
        var point = manage.QuerySelectorAll<IHtmlOptionElement>("#doc-point option").Last(option => option.Value.Length > 0).Value;
        var done = await syndic.PostAsync($"{Page}/gestion?handler=Document", Form(manage, "../../Devis Façades.exe", Pdf, DocumentPurposes.Quote, point));
        Assert.Contains("Le document est ajouté", done.Body!.TextContent, StringComparison.Ordinal);

        using var owner = await App.SignInAsync("C10035");
        var link = (await owner.OpenAsync(Page)).QuerySelectorAll<IHtmlAnchorElement>("#ordre-du-jour .docs a")
            .Single(shown => shown.TextContent.Contains("Devis Façades", StringComparison.Ordinal));
        Assert.Equal("_blank", link.Target);
        using var answer = await owner.Http.GetAsync(link.PathName);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Devis Façades.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var fence = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", fence, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", fence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Image_IsSandboxed_AndGoneOnceRemoved()
    {
        var (syndic, id) = (await App.AccountIdAsync(AgLiveApp.SyndicEmail), Guid.CreateVersion7());
        Assert.True((await Documents.AddAsync(syndic, New(id, "plan.png", Png), CancellationToken.None)).IsDone);
        using var owner = await App.SignInAsync("C10042");
        using (var answer = await owner.Http.GetAsync($"{Page}/documents/{id}"))
        {
            Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        Assert.True((await Documents.RemoveAsync(syndic, new RemoveDocument(tilleuls.AssemblyId, Guid.CreateVersion7(), id), CancellationToken.None)).IsDone);
        using var gone = await owner.Http.GetAsync($"{Page}/documents/{id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await using var db = await App.DatabaseAsync();
        Assert.Equal(Png, (await db.DocumentContents.SingleAsync(content => content.DocumentId == id)).Bytes);
    }

    [Theory]
    [InlineData("<html><script>", RefusalCode.DocumentFormat)]
    [InlineData("MZ\u0090 %PDF-", RefusalCode.DocumentFormat)]
    [InlineData("", RefusalCode.DocumentFormat)]
    public async Task Upload_OfWhatIsNoPdfNorImage_IsRefusedWhateverItsName(string content, RefusalCode code)
    {
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var refused = await Documents.AddAsync(syndic, New(Guid.CreateVersion7(), "devis.pdf", Encoding.Latin1.GetBytes(content)), CancellationToken.None);
        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public async Task Upload_TooLargeOrOfAnotherAssemblysPoint_IsRefused()
    {
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var large = await Documents.AddAsync(
            syndic, New(Guid.CreateVersion7(), "x", [.. Pdf, .. new byte[DocumentLimits.MaxBytes]]), CancellationToken.None);
        Assert.Equal(RefusalCode.DocumentTooLarge, large.Refusal?.Code);
        var elsewhere = await Documents.AddAsync(
            syndic, New(Guid.CreateVersion7(), "x", Pdf) with { ResolutionId = Guid.NewGuid() }, CancellationToken.None);
        Assert.Equal(RefusalCode.NotFound, elsewhere.Refusal?.Code);
    }

    [Fact]
    public async Task Upload_SentTwice_IsOneDocument()
    {
        var (syndic, id) = (await App.AccountIdAsync(AgLiveApp.SyndicEmail), Guid.CreateVersion7());
        Assert.True((await Documents.AddAsync(syndic, New(id, "une fois", Pdf), CancellationToken.None)).IsDone);
        Assert.True((await Documents.AddAsync(syndic, New(id, "une fois", Pdf), CancellationToken.None)).IsDone);
        Assert.Equal(RefusalCode.IdReused, (await Documents.AddAsync(syndic, New(id, "autre chose", Png), CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task Room_ShowsTheFilesOfThePointInDiscussion()
    {
        var (syndic, id) = (await App.AccountIdAsync(AgLiveApp.SyndicEmail), Guid.CreateVersion7());
        await using (var db = await App.DatabaseAsync())
        {
            var first = await db.Resolutions.OrderBy(item => item.Position).FirstAsync(item => item.AssemblyId == tilleuls.AssemblyId);
            await db.Assemblies.ExecuteUpdateAsync(set => set.SetProperty(one => one.CurrentResolutionId, first.Id));
            Assert.True((await Documents.AddAsync(syndic, New(id, "contrat.pdf", Pdf) with { ResolutionId = first.Id }, CancellationToken.None)).IsDone);
        }

        var room = App.Services.GetRequiredService<IVoterRoom>();
        var seen = await room.SnapshotAsync(await App.AccountIdAsync("C10035"), tilleuls.AssemblyId, CancellationToken.None);
        var shown = Assert.Single(seen.Value.Room.Current!.Documents, document => document.Id == id);
        Assert.Equal(("contrat", "Devis", "PDF, 1\u00A0Ko"), (shown.Name, shown.Purpose, shown.Detail));
    }

    [Fact]
    public async Task Stranger_AndNobody_OpenNothing_AndCoOwnersAddNothing()
    {
        var (syndic, id) = (await App.AccountIdAsync(AgLiveApp.SyndicEmail), Guid.CreateVersion7());
        Assert.True((await Documents.AddAsync(syndic, New(id, "secret", Pdf), CancellationToken.None)).IsDone);
        await App.AddSyndicAsync("ailleurs@cabinet.example.org");
        using var stranger = await App.SignInAsync("ailleurs@cabinet.example.org");
        using var answer = await stranger.Http.GetAsync($"{Page}/documents/{id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var nobody = App.Visitor();
        await nobody.OpenAsync($"{Page}/documents/{id}");
        Assert.StartsWith("/connexion", nobody.Path, StringComparison.Ordinal);
        var owner = await App.AccountIdAsync("C10035");
        Assert.Equal(RefusalCode.NotAllowed, (await Documents.AddAsync(owner, New(Guid.CreateVersion7(), "x", Pdf), CancellationToken.None)).Refusal?.Code);
        Assert.Equal(
            RefusalCode.NotAllowed,
            (await Documents.RemoveAsync(owner, new RemoveDocument(tilleuls.AssemblyId, Guid.CreateVersion7(), id), CancellationToken.None)).Refusal?.Code);
    }

    private NewDocument New(Guid id, string name, byte[] bytes) => new(tilleuls.AssemblyId, id, null, DocumentPurposes.Quote, name, bytes);

    private static MultipartFormDataContent Form(IHtmlDocument page, string fileName, byte[] bytes, string purpose, string point)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form[enctype]")!;
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        return new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent(form.QuerySelector<IHtmlInputElement>("[name=CommandId]")!.Value), "CommandId" },
            { new StringContent(purpose), "Purpose" },
            { new StringContent(point), "Point" },
            { new StringContent(""), "Name" },
            { content, "File", fileName },
        };
    }
}
