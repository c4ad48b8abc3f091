using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text.Encodings.Web;
using AgLive.Server.Registry.Import;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Tests.Import;

/// <summary>The three steps as a browser without script goes through them.</summary>
public sealed class ImportPagesTests : IAsyncLifetime, IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Guid assemblyId = Guid.NewGuid();
    private readonly HttpClient browser = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(Web.Caller).Assembly);
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, SyndicHandler>("test", null);
        builder.Services.AddSingleton<WriteImport>((_, _, _, _) => Task.FromResult(
            new ImportReceipt(Guid.NewGuid(), assemblyId, [new IssuedAccess("C10021", "Kessler", "C10021", "sesame")])));
        builder.Services.AddImport(folder);
        app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        await app.StartAsync();
        browser.BaseAddress = new Uri(app.Urls.First());
    }

    [Fact]
    public async Task Import_ThreeFiles_ShowsThenImportsThenGivesAccesses()
    {
        var shown = await SendFilesAsync(new TilleulsFiles());
        Assert.Contains("M. et Mme Kessler Pierre", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Étape 2 sur 3", shown.Text, StringComparison.Ordinal);

        var done = await PostAsync(shown.Action("Importer"), new FormUrlEncodedContent([new("__RequestVerificationToken", shown.Antiforgery)]));
        Assert.Contains($"/assemblees/{assemblyId}", done.Html, StringComparison.Ordinal);

        var accesses = await browser.GetStringAsync(done.Link("Acces"));
        Assert.Contains("sesame", accesses, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FilesWithErrors_ShowsTheLines()
    {
        var shown = await SendFilesAsync(TilleulsFiles.With("lots.csv", "2;Cave;A;-1;2;;;C10021", "2;Cave;A;-1;2;;;C0"));

        Assert.Contains("Rien n'est importé", shown.Text, StringComparison.Ordinal);
        Assert.Contains("est inconnu", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Étape 1 sur 3", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileOverTwentyMegabytes_SaysSoAndIsNoError()
    {
        var files = new TilleulsFiles();
        files.Lots += new string('\n', 21 * 1024 * 1024);

        Assert.Contains("dépasse 20", (await SendFilesAsync(files)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnknownToken_OffersToStartAgain()
    {
        Assert.Contains("n'est plus gardé", (await PageAsync(await browser.GetAsync("/copropriete/import/abc"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RequestAnnouncedTooLarge_GoesBackToThePageBeforeItsBody()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, browser.BaseAddress?.Port ?? 0);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("POST /copropriete/import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000000\r\n\r\n"u8.ToArray());

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 302", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Contains("20 Mo", (await PageAsync(await browser.GetAsync("/copropriete/import?lourd=true"))).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        browser.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Shown> SendFilesAsync(TilleulsFiles files)
    {
        var form = await PageAsync(await browser.GetAsync("/copropriete/import"));
        return await PostAsync("/copropriete/import", new MultipartFormDataContent
        {
            { new StringContent(form.Antiforgery), "__RequestVerificationToken" },
            { new StringContent("Résidence des Tilleuls"), "Fields.Name" },
            { new StringContent("2026-11-26T18:00"), "Fields.Start" },
            { new ByteArrayContent(TilleulsFiles.Bytes(files.Owners)), "Fields.Owners", "coproprietaires.csv" },
            { new ByteArrayContent(TilleulsFiles.Bytes(files.Lots)), "Fields.Lots", "lots.csv" },
            { new ByteArrayContent(TilleulsFiles.Bytes(files.Agenda)), "Fields.Agenda", "ordre-du-jour.csv" },
        });
    }

    private async Task<Shown> PostAsync(string address, HttpContent content) => await PageAsync(await browser.PostAsync(address, content));

    private static async Task<Shown> PageAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new Shown(await response.Content.ReadAsStringAsync());
    }

    private sealed class Shown(string html)
    {
        private readonly AngleSharp.Html.Dom.IHtmlDocument document = new HtmlParser().ParseDocument(html);

        public string Html => html;

        public string Text => document.Body?.TextContent ?? "";

        public string Antiforgery => document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

        public string Action(string handler) => document.QuerySelector($"form[action$={handler}]")?.GetAttribute("action") ?? "";

        public string Link(string handler) => document.QuerySelector($"a[href$={handler}]")?.GetAttribute("href") ?? "";
    }

    private sealed class SyndicHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        private static readonly string Account = Guid.NewGuid().ToString();

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Account), new(ClaimTypes.Role, "syndic")], "test");
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), "test")));
        }
    }
}
