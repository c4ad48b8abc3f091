using AgLive.Web.Assemblies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>AG-04, AG-07, AG-08: one assembly, and the two doors that must not be confused: the video and the vote.</summary>
[Authorize]
public sealed class DetailModel(IAssemblyPages assemblies, TimeProvider clock) : PageModel
{
    public AssemblyDetail Detail { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public string RoomHref => $"/assemblees/{Detail.Summary.Id}/salle";

    public string ConsoleHref => $"/assemblees/{Detail.Summary.Id}/console";

    public bool HasVideo => Detail.VideoUrl.Length > 0;

    /// <summary>« , salle des fêtes ou en visioconférence ».</summary>
    public string Where => (Detail.Summary.Place, HasVideo) switch
    {
        ("", false) => "",
        ("", true) => ", en visioconférence",
        (var place, false) => $", {place}",
        var (place, _) => $", {place} ou en visioconférence",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var found = await assemblies.DetailAsync(Caller.AccountId(User), id, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        Detail = found.Value;
        Now = clock.GetUtcNow();
        return Page();
    }
}
