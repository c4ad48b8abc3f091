using AgLive.Domain;
using AgLive.Web.Evidence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Archive;

/// <summary>LIV-44, LIV-45: the evidence archive of an ended assembly, as a file, for an operator of the syndic alone.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(IEvidence evidence) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var made = await evidence.MakeAsync(Caller.AccountId(User), id, cancellation);
        return made.Refusal?.Code switch
        {
            null => File(made.Value.Content, "application/zip", made.Value.Name),
            RefusalCode.DatabaseAway or RefusalCode.BoxUnreadable => StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => NotFound(),
        };
    }
}
