using System.Globalization;
using AgLive.Domain;
using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Console;

/// <summary>
/// LIV-23: a tablet at the door of the hall, under the session of the operator: find one's name, sign, next. A page shows
/// the names searched for and nobody else's, and nothing of the one before.
/// </summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccueilModel(IConsole console) : PageModel
{
    /// <summary>Fewer letters would show the list of everybody.</summary>
    public const int FewestLetters = 2;

    private const int MostNames = 8;
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>Who signs; null while a name is searched.</summary>
    [FromQuery(Name = "qui")]
    public Guid? Who { get; set; }

    /// <summary>Somebody has just signed.</summary>
    [FromQuery(Name = "merci")]
    public bool Thanks { get; set; }

    [TempData]
    public string? Problem { get; set; }

    public AssemblyHead Head { get; private set; } = null!;

    public IReadOnlyList<AttendanceLine> Found { get; private set; } = [];

    public bool TooMany { get; private set; }

    public AttendanceLine? Signer { get; private set; }

    /// <summary>Those whose proxy he holds.</summary>
    public IReadOnlyList<AttendanceLine> Grantors { get; private set; } = [];

    public bool MaySign => Head.Stage is "lobby" or "inSession";

    public string Here => $"/assemblees/{Id}/console/accueil";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await console.SnapshotAsync(Caller.AccountId(User), Id, null, cancellation);
        if (!read.IsDone)
        {
            return NotFound();
        }

        Head = read.Value.Room.Assembly;
        var lines = read.Value.Attendance;
        Signer = lines.FirstOrDefault(line => line.CoOwnerId == Who && line.CanAttend);
        Grantors = Signer is null ? [] : [.. lines.Where(line => line.HolderId == Signer.CoOwnerId && line.Mode is "absent")];
        List<AttendanceLine> found = [.. lines.Where(line => line.CanAttend && Matches(line))];
        TooMany = found.Count > MostNames;
        Found = TooMany ? [] : found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ConsoleForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Act = "signInHall";
        form.Kind = string.IsNullOrWhiteSpace(form.Data) ? "typed" : "drawn";
        form.Data = form.Kind == "typed" ? form.Name : form.Data;
        if (form.CoOwnerId is { } owner)
        {
            form.Owners = [owner, .. (form.Owners ?? []).Where(grantor => grantor != owner)];
        }

        Outcome<CommandDone> done = form.ToCommand(Id) is { } command
            ? await console.RunAsync(Caller.AccountId(User), command, cancellation)
            : RefusalCode.BadRequest;
        if (done.Refusal is { Code: RefusalCode.NotFound or RefusalCode.NotAllowed })
        {
            return NotFound();
        }

        Problem = done.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        return Redirect(Problem is null ? $"{Here}?merci=true" : $"{Here}?qui={form.CoOwnerId}");
    }

    private bool Matches(AttendanceLine line) =>
        Search?.Trim() is { Length: >= FewestLetters } words
        && (ConsoleWords.French.CompareInfo.IndexOf(line.Name, words, Loose) >= 0
            || line.Lots.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Contains(words, StringComparer.OrdinalIgnoreCase));
}
