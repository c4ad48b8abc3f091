using AgLive.Domain;
using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Console;

/// <summary>What the two pages of the console share: the snapshot, the one way to run a command, and what it answered.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
public abstract class ConsolePage(IConsole console) : PageModel
{
    private const string DoneKey = "console.done";

    /// <summary>What the script says when it draws the page again by itself: the word of an act waits for the page the act leads to.</summary>
    private const string Refresh = "refresh";
    private const string RefusalKey = "console.refusal";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    /// <summary>The point under the operator's hand; null follows the room.</summary>
    [BindProperty(SupportsGet = true, Name = "point")]
    public Guid? Point { get; set; }

    /// <summary>What the confirmation asked for is: « seance », « clore », « fin », « main »; null when none.</summary>
    [BindProperty(SupportsGet = true, Name = "confirmer")]
    public string? Confirming { get; set; }

    /// <summary>The owner whose form is open (vote by hand, presence).</summary>
    [BindProperty(SupportsGet = true, Name = "coproprietaire")]
    public Guid? Selected { get; set; }

    /// <summary>The agenda is being put in another order.</summary>
    [BindProperty(SupportsGet = true, Name = "ordonner")]
    public string? Ordering { get; set; }

    public ConsoleSnapshot Snapshot { get; private set; } = null!;

    /// <summary>The act just done, in French; null when none.</summary>
    public string? Done { get; private set; }

    /// <summary>Why the last act was refused, in French; null when it was not.</summary>
    public string? RefusedBecause { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Request.Headers.XRequestedWith != Refresh)
        {
            Done = TempData[DoneKey] as string;
            RefusedBecause = TempData[RefusalKey] as string;
        }

        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ConsoleForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var outcome = await RunAsync(form, cancellation);
        if (outcome.Refusal is { Code: RefusalCode.NotFound })
        {
            return NotFound();
        }

        if (outcome.Refusal is { } refusal)
        {
            TempData[RefusalKey] = RefusalTexts.Sentence(refusal);
            return RedirectToPage(new { id = AssemblyId, point = Point, coproprietaire = Selected, confirmer = Confirming, ordonner = Ordering });
        }

        Tell(form);
        return RedirectToPage(new { id = AssemblyId, point = PointAfter(form), ordonner = Ordering });
    }

    /// <summary>The command the form asks for, run; a bad request when it asks for none.</summary>
    protected async Task<Outcome<CommandDone>> RunAsync(ConsoleForm form, CancellationToken cancellation) =>
        form.ToCommand(AssemblyId) is { } command
            ? await console.RunAsync(Caller.AccountId(User), command, cancellation)
            : RefusalCode.BadRequest;

    /// <summary>The next page of the console says what was done.</summary>
    protected void Tell(ConsoleForm form) => TempData[DoneKey] = ConsoleWords.Done(form.Act);

    /// <summary>Once a vote has opened, the console follows the room again.</summary>
    private Guid? PointAfter(ConsoleForm form) => form.Act is "openVote" or "openSecondVote" or "showItem" ? null : Point;

    /// <summary>False when the assembly, or its console, is not for this caller.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var outcome = await console.SnapshotAsync(Caller.AccountId(User), AssemblyId, Point, cancellation);
        if (!outcome.IsDone)
        {
            return false;
        }

        Snapshot = outcome.Value;
        OnLoaded();
        return true;
    }

    /// <summary>The snapshot has just been read.</summary>
    protected virtual void OnLoaded()
    {
    }
}
