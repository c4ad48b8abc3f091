using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Console;

/// <summary>« Détail du calcul » of one closed vote, whole: who counted as what and why, to read or to print.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
public sealed class CalculModel(IConsole console) : PageModel
{
    private const int Length = 500;

    [FromRoute(Name = "id")]
    public Guid AssemblyId { get; set; }

    [FromRoute(Name = "vote")]
    public Guid Vote { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [FromQuery(Name = "suite")]
    public int Suite { get; set; } = 1;

    public ExplainedRound Found { get; private set; } = null!;

    public int Pages => Math.Max(1, (Found.Detail.Owners.Count + Length - 1) / Length);

    public IReadOnlyList<CountedLine> Lines => [.. Found.Detail.Owners.Skip((Suite - 1) * Length).Take(Length)];

    /// <summary>« 1 à 500 ».</summary>
    public string Range(int page) =>
        $"{Fr.Number(((page - 1) * Length) + 1)} à {Fr.Number(Math.Min(page * Length, Found.Detail.Owners.Count))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await console.ExplainAsync(Caller.AccountId(User), AssemblyId, Vote, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        Found = found.Value;
        Suite = ModelState.IsValid ? Math.Clamp(Suite, 1, Pages) : 1;
        return Page();
    }
}
