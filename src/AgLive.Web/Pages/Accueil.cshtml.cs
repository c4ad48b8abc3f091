using AgLive.Web.Assemblies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages;

/// <summary>The first page of a signed-in person: what is live, then what comes next.</summary>
[Authorize]
public sealed class AccueilModel(IAssemblyPages assemblies, TimeProvider clock) : PageModel
{
    /// <summary>The assembly whose room is open; null when none.</summary>
    public AssemblySummary? Live { get; private set; }

    /// <summary>The nearest assembly to come; null when none.</summary>
    public AssemblySummary? Next { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var list = await assemblies.ListAsync(Caller.AccountId(User), cancellation);
        Live = list.Live.FirstOrDefault();
        Next = list.Upcoming.FirstOrDefault();
        Now = clock.GetUtcNow();
    }
}
