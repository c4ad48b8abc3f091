using AgLive.Web.Assemblies;
using AgLive.Web.Proxies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Pouvoirs;

/// <summary>What the pages of mandates share: the assembly, the person's mandates, one way back with one word.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class ProxyPage(IAssemblyPages assemblies, IProxies proxies) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public AssemblySummary Assembly { get; private set; } = null!;

    public ProxyBook Book { get; private set; } = null!;

    public string AssemblyHref => $"/assemblees/{AssemblyId}";

    public string BookHref => $"{AssemblyHref}/pouvoirs";

    public string GiveHref => $"{BookHref}/donner";

    public string DocumentHref(Guid proxyId) => $"{BookHref}/document?pouvoir={proxyId}";

    protected Guid Account => Caller.AccountId(User);

    protected IProxies Proxies => proxies;

    /// <summary>False for whoever has no mandate to give here: the page does not exist for him.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var book = await proxies.OfAsync(Account, AssemblyId, cancellation);
        var detail = await assemblies.DetailAsync(Account, AssemblyId, cancellation);
        if (!book.IsDone || !detail.IsDone)
        {
            return false;
        }

        (Book, Assembly) = (book.Value, detail.Value.Summary);
        return true;
    }
}
