using AgLive.Web.Postal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>The form as it was signed, for its author alone.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DocumentModel(IPostalVote postal) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "formulaire")] Guid formId, CancellationToken cancellation)
    {
        var file = await postal.DocumentAsync(Caller.AccountId(User), id, formId, cancellation);
        return file.IsDone ? File(file.Value.Bytes, file.Value.ContentType, file.Value.Name) : NotFound();
    }
}
