using AgLive.Web.Postal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>VPC-01: for whom, where a person acts for several owners.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PourModel(IPostalVote postal) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    public IReadOnlyList<PostalOwner> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var owners = await postal.OwnersAsync(Caller.AccountId(User), AssemblyId, cancellation);
        if (!owners.IsDone)
        {
            return NotFound();
        }

        Owners = owners.Value;
        return Page();
    }
}
