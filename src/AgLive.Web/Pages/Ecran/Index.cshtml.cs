using System.Security.Cryptography;
using System.Text.Json;
using AgLive.Domain;
using AgLive.Web.Projector;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AgLive.Web.Pages.Ecran;

/// <summary>
/// The screen of the hall (LIV-35). Its script asks for this same page every second and is answered 304 while nothing
/// changed: any node answers, nothing is kept open, a screen that was cut off comes back by itself.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EcranModel(IProjector projector, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>The server's clock, told with every answer: the countdown and the wall clock run on it.</summary>
    public const string ClockHeader = "AgLive-Now";

    [FromRoute(Name = "jeton")]
    public string Token { get; set; } = "";

    /// <summary>« clair » or « sombre »; null follows the machine.</summary>
    [FromQuery(Name = "theme")]
    public string? Theme { get; set; }

    /// <summary>Without script: the page does not ask for itself again (RGAA 13.1: who reads may stop it).</summary>
    [FromQuery(Name = "fixe")]
    public bool IsStill { get; set; }

    /// <summary>Null when the link is good no more.</summary>
    public ScreenView? Screen { get; private set; }

    public string? BootstrapTheme => Theme switch { "clair" => "light", "sombre" => "dark", _ => null };

    public string Address => $"/ecran/{Token}";

    /// <summary>Where a telephone goes to sign and vote.</summary>
    public Uri RoomAddress => new(site.Value.For(Request), $"/assemblees/{Screen!.Room.AssemblyId}/salle");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Response.Headers[ClockHeader] = clock.GetUtcNow().ToString("O");
        var shown = await projector.ShowAsync(Token, cancellation);
        if (shown.Refusal is { } refusal)
        {
            Response.StatusCode = refusal.Code == RefusalCode.NotFound ? 404 : 503;
            return refusal.Code == RefusalCode.NotFound ? Page() : StatusCode(503);
        }

        Screen = shown.Value;
        var tag = Tag(Screen);
        Response.Headers.ETag = tag;
        return Request.Headers.IfNoneMatch == tag ? StatusCode(304) : Page();
    }

    /// <summary>What makes two pictures different; the clock does not.</summary>
    private static string Tag(ScreenView view) => $"\"{Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        view with { Room = view.Room with { ServerTime = default, Version = 0, Epoch = 0 } })))[..32]}\"";
}
