using AgLive.Domain;
using AgLive.Web.Papers;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>LIV-43, LIV-44, AG-22: the notification of the minutes and the files of the record, by the syndic.</summary>
[Authorize]
public sealed class NotificationModel(IMinutesDesk desks) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public NoticeDesk Desk { get; private set; } = null!;

    public string Href => $"/assemblees/{AssemblyId}/proces-verbal";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await desks.OfAsync(Caller.AccountId(User), AssemblyId, cancellation);
        if (!found.IsDone)
        {
            return found.Refusal!.Code == RefusalCode.NotAllowed ? new StatusCodeResult(403) : NotFound();
        }

        Desk = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetFichierAsync(string nom, CancellationToken cancellation)
    {
        var file = await desks.FileAsync(Caller.AccountId(User), AssemblyId, nom ?? "", cancellation);
        Response.Headers.CacheControl = "private, no-store";
        return file.IsDone ? File(file.Value.Bytes, file.Value.ContentType, file.Value.Name)
            : file.Refusal!.Code == RefusalCode.NotAllowed ? new StatusCodeResult(403) : NotFound();
    }

    public Task<IActionResult> OnPostVoieAsync([FromForm] Guid commandId, [FromForm] Guid owner, [FromForm] bool electronic, CancellationToken cancellation) =>
        DoneAsync(
            () => desks.SetChannelAsync(Caller.AccountId(User), new SetNoticeChannel(AssemblyId, commandId, owner, electronic), cancellation),
            electronic ? "L'accord pour les notifications électroniques est noté." : "Ce copropriétaire reçoit désormais ses notifications par lettre.");

    public Task<IActionResult> OnPostEnvoyerAsync([FromForm] Guid commandId, [FromForm] bool electronic, CancellationToken cancellation) =>
        DoneAsync(
            () => desks.DispatchAsync(Caller.AccountId(User), new DispatchMinutes(AssemblyId, commandId, electronic), cancellation),
            electronic ? "Les e-mails partent. La date d'envoi est notée." : "L'envoi des lettres est noté à la date d'aujourd'hui.");

    public Task<IActionResult> OnPostNotifieAsync([FromForm] Guid commandId, [FromForm] Guid owner, [FromForm] DateOnly? on, CancellationToken cancellation) =>
        DoneAsync(
            () => desks.RecordNotifiedAsync(Caller.AccountId(User), new RecordNotified(AssemblyId, commandId, owner, on ?? default), cancellation),
            "La date de notification est notée : les deux mois courent à partir du lendemain.");

    private async Task<IActionResult> DoneAsync(Func<Task<Outcome<CommandDone>>> act, string done)
    {
        var answer = await act();
        if (answer.Refusal is { Code: RefusalCode.NotFound or RefusalCode.AssemblyNotEnded })
        {
            return NotFound();
        }

        Problem = answer.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = answer.IsDone ? Fr.Text(done) : null;
        return Redirect($"{Href}/notification");
    }
}
