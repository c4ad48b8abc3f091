using AgLive.Web.Postal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Formulaires;

/// <summary>The scan of a paper form, while it may be read.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ScanModel(IPostalDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "formulaire")] Guid formId, CancellationToken cancellation)
    {
        var file = await desk.ScanAsync(Caller.AccountId(User), id, formId, cancellation);
        return file.IsDone ? File(file.Value.Bytes, file.Value.ContentType, file.Value.Name) : NotFound();
    }
}
