using AgLive.Domain;
using AgLive.Web.Rehearsals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Repetition;

/// <summary>The door of the rehearsal: the syndic opens it and begins it anew, the owners go in (AG-17).</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RepetitionModel(IRehearsals rehearsals) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public RehearsalView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await rehearsals.OfAsync(Caller.AccountId(User), Id, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        View = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation) =>
        Answered(await rehearsals.OpenAsync(Caller.AccountId(User), Id, cancellation), "La répétition est ouverte. Les copropriétaires peuvent y entrer.");

    public async Task<IActionResult> OnPostResetAsync(Guid rehearsalId, Guid commandId, CancellationToken cancellation) =>
        Answered(
            await rehearsals.ResetAsync(Caller.AccountId(User), new ResetRehearsal(Id, rehearsalId, commandId), cancellation),
            "La répétition est recommencée à zéro. Ceux qui étaient dans l'ancienne reviennent par cette page.");

    private IActionResult Answered(Outcome<Guid> outcome, string word)
    {
        if (outcome.Refusal is { Code: RefusalCode.NotFound or RefusalCode.NotAllowed })
        {
            return NotFound();
        }

        Problem = outcome.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = outcome.IsDone ? Fr.Text(word) : null;
        return RedirectToPage(new { id = Id });
    }
}
