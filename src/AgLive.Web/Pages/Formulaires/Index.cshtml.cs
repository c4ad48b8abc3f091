using AgLive.Web.Postal;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Formulaires;

/// <summary>SYN-06: who has signed, who is missing, what waits for a second reading or for the president.</summary>
public sealed class IndexModel(IPostalDesk desk) : DeskPage(desk)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(
        [FromForm] Guid commandId, [FromForm] Guid form, [FromForm] string? decision, [FromForm] string? by, [FromForm] string? motive, CancellationToken cancellation)
    {
        var done = await Desk.DecideAsync(Account, new DecideForm(AssemblyId, commandId, form, decision == "admettre", by ?? "", motive ?? ""), cancellation);
        return Done(done.Refusal, decision == "admettre" ? "Formulaire admis. La décision est au journal." : "Formulaire écarté. La décision est au journal.");
    }
}
