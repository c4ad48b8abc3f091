using AgLive.Web.Postal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>A form to print, to fill by hand and to post.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ViergeModel(IPostalVote postal) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "pour")] Guid? owner, CancellationToken cancellation)
    {
        var file = await postal.BlankAsync(Caller.AccountId(User), id, owner, cancellation);
        return file.IsDone ? File(file.Value.Bytes, file.Value.ContentType, file.Value.Name) : NotFound();
    }
}
