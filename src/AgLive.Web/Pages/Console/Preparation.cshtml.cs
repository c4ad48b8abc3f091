using AgLive.Web.Preparation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Console;

/// <summary>Before the day: who said how he takes part, who tested his device, whom to call (AG-10, AG-17).</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PreparationModel(IPreparation preparations) : PageModel
{
    public PreparationList List { get; private set; } = null!;

    /// <summary>One of <see cref="TestStates"/>; null for everybody.</summary>
    [FromQuery(Name = "test")]
    public string? Test { get; set; }

    public IReadOnlyList<PreparationLine> Lines => [.. List.Lines.Where(line => Test is null || line.Test == Test)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var found = await preparations.ListAsync(Caller.AccountId(User), id, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        List = found.Value;
        Test = Test is not null && TestStates.All.Contains(Test) ? Test : null;
        return Page();
    }
}
