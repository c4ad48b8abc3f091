using AgLive.Web.Console;
using AgLive.Web.Projector;
using Microsoft.Extensions.Options;

namespace AgLive.Web.Pages.Console;

/// <summary>The link to the screen of the hall: shown, copied, cut (LIV-35).</summary>
public sealed class EcranModel(IConsole console, IProjector projector, IOptions<SiteOptions> site) : ConsolePage(console)
{
    /// <summary>A link good now. Each time the page is made it is another one; all are good until they are cut.</summary>
    public async Task<Uri?> LinkAsync()
    {
        var token = await projector.LinkAsync(Caller.AccountId(User), AssemblyId, HttpContext.RequestAborted);
        return token.IsDone ? new Uri(site.Value.For(Request), $"/ecran/{token.Value}") : null;
    }
}
