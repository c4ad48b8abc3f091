using AgLive.Web.Papers;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>The attendance sheet (décret 1967 art. 14): read by the syndic and the bureau, certified by the president.</summary>
public sealed class FeuilleModel(IPapers papers) : PaperPageModel(papers)
{
    public string PdfHref => $"{Href}/pdf?document={PaperKinds.Sheet}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(PaperKinds.Sheet, cancellation) ?? Page();
}
