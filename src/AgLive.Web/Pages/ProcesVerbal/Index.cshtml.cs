using AgLive.Web.Papers;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>AG-18, AG-20, LIV-41: the minutes on screen, with the content of the PDF; where they stand, who signs.</summary>
public sealed class IndexModel(IPapers papers) : PaperPageModel(papers)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(PaperKinds.Minutes, cancellation) ?? Page();

    public async Task<IActionResult> OnPostReopenAsync([FromForm] Guid commandId, CancellationToken cancellation)
    {
        if (await LoadAsync(PaperKinds.Minutes, cancellation) is { } away)
        {
            return away;
        }

        var done = await Papers.ReopenAsync(Account, new ReopenPaper(AssemblyId, commandId, PaperKinds.Minutes), cancellation);
        return Back(done.Refusal, "Le projet est repris : les signatures données sont annulées, et notées au journal. Corrigez-le, puis faites-le signer à nouveau.", Href);
    }
}
