using AgLive.Web.Room;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Salle;

/// <summary>« Mes votes et mes reçus »: to read, to print, to keep. The same page during the session and after it.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MesVotesModel(IMyVotes votes) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public MyVotes Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await votes.OfAsync(Caller.AccountId(User), Id, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        Found = found.Value;
        return Page();
    }

    /// <summary>Where the vote stands: « Adoptée », « Vote annulé : ce bulletin ne compte pas ».</summary>
    public static string StateOf(MyVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return (vote.State, vote.Adopted) switch
        {
            ("cancelled", _) => RoomWords.MyVotesCancelled,
            ("proclaimed", true) => RoomWords.StateAdopted,
            ("proclaimed", _) => RoomWords.StateRejected,
            ("open", _) => RoomWords.StateOpen,
            _ => RoomWords.StateCounting,
        };
    }
}
