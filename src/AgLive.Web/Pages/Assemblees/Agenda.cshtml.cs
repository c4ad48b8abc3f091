using AgLive.Web.Assemblies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>AG-15: the assembly as a file for one's calendar.</summary>
[Authorize]
public sealed class AgendaModel(IAssemblyPages assemblies, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var found = await assemblies.DetailAsync(Caller.AccountId(User), id, cancellation);
        return found.IsDone
            ? File(
                CalendarFile.Of(found.Value, site.Value.For(Request), clock.GetUtcNow()),
                CalendarFile.ContentType,
                CalendarFile.NameOf(found.Value.Summary))
            : NotFound();
    }
}
