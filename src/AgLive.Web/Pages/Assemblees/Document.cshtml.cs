using AgLive.Web.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>AG-13: one document, shown by the browser in a tab of its own, where it may do nothing.</summary>
[Authorize]
public sealed class DocumentModel(IAssemblyDocuments documents) : PageModel
{
    /// <summary>
    /// An image is fenced off whole. A PDF is not « sandboxed »: browsers then refuse to show it; it is no page either, and
    /// the reader of the browser styles its own frame.
    /// </summary>
    private const string Fence = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid document, CancellationToken cancellation)
    {
        var opened = await documents.OpenAsync(Caller.AccountId(User), id, document, cancellation);
        if (!opened.IsDone)
        {
            return NotFound();
        }

        var (name, type, bytes) = opened.Value;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = type == "application/pdf"
            ? $"{Fence}; object-src 'self'; style-src 'unsafe-inline'"
            : $"{Fence}; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(bytes, type);
    }
}
