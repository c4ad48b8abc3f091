using System.Security.Claims;
using System.Text.Encodings.Web;
using AgLive.Web.Pages.Salle;
using AgLive.Web.Room;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AgLive.Web.Tests.Salle;

/// <summary>The pages of the room behind a signed-in person, with a port that answers what the test wants.</summary>
public sealed class RoomSite : IAsyncDisposable
{
    public static readonly Guid Account = RoomSamples.Id(99);

    private readonly WebApplication app;

    private RoomSite(WebApplication app, FakeVoterRoom room)
    {
        this.app = app;
        Room = room;
        Client = new HttpClient(new CookieKeeper(app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("https://localhost") };
    }

    public FakeVoterRoom Room { get; }

    public HttpClient Client { get; }

    public static string Path => $"/assemblees/{RoomSamples.Assembly}/salle";

    public static async Task<RoomSite> StartAsync(RoomSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var room = new FakeVoterRoom(sample.Full);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(SalleModel).Assembly);
        builder.Services.AddSingleton<IVoterRoom>(room);
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, SignedIn>("test", _ => { });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        await app.StartAsync();
        return new RoomSite(app, room);
    }

    public static string QueryOf(RoomSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return sample.WantsSheet ? "?etape=feuille" : sample.Separate ? "?separement=true" : "";
    }

    public async Task<IDocument> GetAsync(string query = "")
    {
        var response = await Client.GetAsync(new Uri(Path + query, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await ReadAsync(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of the page as a browser without script does, then follows the redirect.</summary>
    public async Task<IDocument> SubmitAsync(IDocument page, string formId, IEnumerable<KeyValuePair<string, string>> chosen)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.QuerySelector($"#{formId}")!;
        var hidden = form.QuerySelectorAll("input[type=hidden], input[checked]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var body = new FormUrlEncodedContent(hidden.Concat(chosen));
        var answer = await Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), body);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return await ReadAsync(await Client.GetStringAsync(answer.Headers.Location));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static Task<IDocument> ReadAsync(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));

    private sealed class SignedIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Account.ToString())], Scheme.Name));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(person, Scheme.Name)));
        }
    }

    /// <summary>Cookies from one request to the next, as a browser keeps them; redirects are left to the test.</summary>
    private sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var kept = cookies.GetCookieHeader(request.RequestUri!);
            if (kept.Length > 0)
            {
                request.Headers.Add("Cookie", kept);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}
