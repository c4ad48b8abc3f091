using AgLive.Domain;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Salle;

/// <summary>
/// The voter's room: complete HTML for every state, usable without script. Each form carries an id made with the page, so
/// that a form sent twice is one act; each post ends with a redirect, so that the page shown is what the server holds.
/// </summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class SalleModel(IVoterRoom room) : PageModel
{
    private const string SheetStep = "feuille";

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "etape")]
    public string? Step { get; set; }

    [FromQuery(Name = "separement")]
    public bool Separate { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public RoomView View { get; private set; } = null!;

    public string Data { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var snapshot = await room.SnapshotAsync(Caller.AccountId(User), Id, cancellation);
        if (!snapshot.IsDone)
        {
            return NotFound();
        }

        var wantsSheet = Step == SheetStep;
        View = new RoomView(snapshot.Value, wantsSheet, Separate, Problem, Word);
        Data = RoomData.Of(snapshot.Value, wantsSheet, Separate, Problem, Word);
        return Page();
    }

    public async Task<IActionResult> OnPostVoteAsync(VoteForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var choices = form.Choice == BallotNames.Withdrawn
            ? await RecordedAsync(form.RoundId, cancellation)
            : form.Choices(Request.Form);
        if (!ModelState.IsValid || choices.Count == 0)
        {
            return Again(RoomWords.NotRecorded, form.IsSeparate ? RoomWords.ChooseAtLeastOne : RoomWords.NobodyTicked, form.IsSeparate);
        }

        var request = new VoteRequest(Id, form.RoundId, form.VoteId, form.TextVersion, choices);
        var answer = await room.VoteAsync(Caller.AccountId(User), request, cancellation);
        if (answer.Refusal is { } refusal)
        {
            var said = IsOutcomeUnknown(refusal.Code) ? RoomWords.NotConfirmed : RoomWords.NotRecorded;
            return Again(said, RefusalTexts.Sentence(refusal), form.IsSeparate);
        }

        Word = answer.Value.Duplicate ? RoomWords.AlreadySent : null;
        return Back();
    }

    public async Task<IActionResult> OnPostSignAsync(SignForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(form.Typed))
        {
            return AgainOnSheet(RoomWords.SheetNoName);
        }

        var request = new SignRequest(Id, form.CommandId, form.Owner, "typed", form.Typed);
        var answer = await room.SignAsync(Caller.AccountId(User), request, cancellation);
        return answer.Refusal is { } refusal ? AgainOnSheet(RefusalTexts.Sentence(refusal)) : Back();
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid commandId, CancellationToken cancellation)
    {
        var answer = await room.LeaveAsync(Caller.AccountId(User), Id, commandId, cancellation);
        Problem = answer.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        return Back();
    }

    public async Task<IActionResult> OnPostHelpAsync(Guid commandId, CancellationToken cancellation)
    {
        var answer = await room.CallForHelpAsync(Caller.AccountId(User), Id, commandId, CallWay.Form, null, cancellation);
        if (answer.Refusal is { } refusal)
        {
            return Again(RoomWords.HelpNotCalled, RefusalTexts.Sentence(refusal), separate: false);
        }

        Word = RoomWords.HelpCalled;
        return Back();
    }

    public async Task<IActionResult> OnPostConsentAsync(Guid commandId, Guid roundId, CancellationToken cancellation)
    {
        var answer = await room.ConsentAsync(Caller.AccountId(User), Id, commandId, roundId, cancellation);
        if (answer.Refusal is { } refusal)
        {
            return Again(RoomWords.ConsentFailed, RefusalTexts.Sentence(refusal), separate: false);
        }

        Word = RoomWords.ConsentGiven;
        return Back();
    }

    private async Task<IReadOnlyList<BallotChoice>> RecordedAsync(Guid roundId, CancellationToken cancellation)
    {
        var snapshot = await room.SnapshotAsync(Caller.AccountId(User), Id, cancellation);
        return snapshot is { IsDone: true, Value.Me.Ballot: { } ballot } && ballot.RoundId == roundId
            ? [.. ballot.Rights.Where(right => right.Choice is not null).Select(right => new BallotChoice(right.CoOwnerId, BallotNames.Withdrawn))]
            : [];
    }

    /// <summary>The same form may have been sent before: after these refusals nobody knows, and « not recorded » could be false.</summary>
    private static bool IsOutcomeUnknown(RefusalCode code) =>
        code is RefusalCode.Busy or RefusalCode.DatabaseAway or RefusalCode.RoundClosing or RefusalCode.TooFast;

    private RedirectToPageResult Back() => RedirectToPage(new { id = Id });

    private RedirectToPageResult Again(string what, string why, bool separate)
    {
        Problem = $"{what} {why}";
        return RedirectToPage(new { id = Id, separement = separate ? "true" : null });
    }

    private RedirectToPageResult AgainOnSheet(string why)
    {
        Problem = $"{RoomWords.SheetNotSigned} {why}";
        return RedirectToPage(new { id = Id, etape = SheetStep });
    }
}
