using AgLive.Domain;
using AgLive.Web.Bureau;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Bureau;

/// <summary>
/// The live view of the président de séance and of the scrutineers. It has one act, and the president's alone: the consent to
/// a close.
/// </summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BureauModel(IBureau bureau, IVoterRoom room) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid AssemblyId { get; set; }

    /// <summary>The point under the eye; null follows the room.</summary>
    [FromQuery(Name = "point")]
    public Guid? Point { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public BureauSnapshot View { get; private set; } = null!;

    public ConsoleSnapshot Facts => View.Facts;

    public RoomSnapshot Room => View.Facts.Room;

    public AssemblyHead Head => View.Facts.Room.Assembly;

    public string Zone => Head.ZoneId;

    public bool Presides => View.Role == "president";

    /// <summary>The round whose close waits for the reader's consent; null when none does.</summary>
    public Guid? ConsentTo => Presides && Room.Current?.Round is { Consent: "awaited" } round ? round.Id : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await bureau.SnapshotAsync(Caller.AccountId(User), AssemblyId, Point, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        View = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid commandId, Guid roundId, CancellationToken cancellation)
    {
        var answer = await room.ConsentAsync(Caller.AccountId(User), AssemblyId, commandId, roundId, cancellation);
        if (answer.Refusal is { Code: RefusalCode.NotFound or RefusalCode.NotAllowed })
        {
            return NotFound();
        }

        Problem = answer.Refusal is { } refusal ? $"{RoomWords.ConsentFailed} {RefusalTexts.Sentence(refusal)}" : null;
        Word = answer.IsDone ? RoomWords.ConsentGiven : null;
        return RedirectToPage(new { id = AssemblyId });
    }
}
