using AgLive.Domain;
using AgLive.Web.Papers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>What the pages about the minutes and the attendance sheet have in common.</summary>
[Authorize]
public abstract class PaperPageModel(IPapers papers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public PaperPage Sheet { get; private set; } = null!;

    public string AssemblyHref => $"/assemblees/{AssemblyId}";

    public string Href => $"{AssemblyHref}/proces-verbal";

    public string Zone => Sheet.Signing.ZoneId;

    protected IPapers Papers => papers;

    protected Guid Account => Caller.AccountId(User);

    /// <summary>Null when the document is there for the person.</summary>
    protected async Task<IActionResult?> LoadAsync(string kind, CancellationToken cancellation)
    {
        var found = await papers.OfAsync(Account, AssemblyId, kind, cancellation);
        if (found.IsDone)
        {
            Sheet = found.Value;
            return null;
        }

        return found.Refusal!.Code == RefusalCode.NotAllowed ? new StatusCodeResult(403) : NotFound();
    }

    /// <summary>Back to a page, with what was done or why it was not.</summary>
    protected RedirectResult Back(Refusal? refusal, string done, string href)
    {
        Problem = refusal is null ? null : RefusalTexts.Sentence(refusal);
        Word = refusal is null ? Fr.Text(done) : null;
        return Redirect(href);
    }
}
