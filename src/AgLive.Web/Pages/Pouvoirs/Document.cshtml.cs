using AgLive.Web.Proxies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Pouvoirs;

/// <summary>The signed document of a mandate, for those it concerns.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DocumentModel(IProxies proxies) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "pouvoir")] Guid proxyId, CancellationToken cancellation)
    {
        var made = await proxies.DocumentAsync(Caller.AccountId(User), id, proxyId, cancellation);
        return made.IsDone ? File(made.Value.Content, "application/pdf", made.Value.Name) : NotFound();
    }
}
