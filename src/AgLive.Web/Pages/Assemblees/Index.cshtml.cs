using AgLive.Web.Assemblies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>AG-01 to AG-03: the assemblies of a person.</summary>
[Authorize]
public sealed class IndexModel(IAssemblyPages assemblies, TimeProvider clock) : PageModel
{
    public AssemblyList List { get; private set; } = new([]);

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        List = await assemblies.ListAsync(Caller.AccountId(User), cancellation);
        Now = clock.GetUtcNow();
    }
}

/// <summary>One assembly of the list.</summary>
/// <param name="Official">The first of the page only: it carries the double rule.</param>
public sealed record AssemblyCard(AssemblySummary Assembly, DateTimeOffset Now, bool Official);
