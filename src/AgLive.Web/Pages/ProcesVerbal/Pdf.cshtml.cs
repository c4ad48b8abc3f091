using AgLive.Domain;
using AgLive.Web.Papers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>The PDF of a document of the assembly, in the reader of the browser: sealed once signed, a project before.</summary>
[Authorize]
public sealed class PdfModel(IPapers papers) : PageModel
{
    /// <summary>As for any document: nothing may run, the reader styles its own frame.</summary>
    private const string Fence =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'self'; style-src 'unsafe-inline'";

    [BindProperty(SupportsGet = true, Name = "document")]
    public string Document { get; set; } = PaperKinds.Minutes;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var file = await papers.PdfAsync(Caller.AccountId(User), id, Document, cancellation);
        if (file.Refusal is { } refusal)
        {
            return refusal.Code == RefusalCode.NotAllowed ? new StatusCodeResult(403) : NotFound();
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(file.Value.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = Fence;
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Value.Bytes, file.Value.ContentType);
    }
}
