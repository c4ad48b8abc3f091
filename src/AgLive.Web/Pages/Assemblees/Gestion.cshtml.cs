using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Documents;
using AgLive.Web.Registry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>AG-13, AG-21: what the syndic does with a convened assembly: its documents, its telephone, another date, the end of it.</summary>
[Authorize]
[UploadLimit(MostBytes, "?lourd=true")]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class GestionModel(IAssemblyManaging managing, IAssemblyDocuments documents, TimeProvider clock) : PageModel
{
    /// <summary>One document, and room for one that is too large to be told so.</summary>
    private const long MostBytes = 24L * 1024 * 1024;

    [FromRoute]
    public Guid Id { get; set; }

    [TempData]
    public string? Problem { get; set; }

    /// <summary>Why nothing is recorded; null when something was.</summary>
    public string? Trouble { get; private set; }

    [TempData]
    public string? Word { get; set; }

    public ManageSheet Sheet { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public AssemblyDetail Detail => Sheet.Detail;

    /// <summary>The session has not opened, and is not called off: the date may change.</summary>
    public bool IsConvened => Detail.Summary.State is AssemblyStage.Convened or AssemblyStage.Lobby;

    /// <summary>The session is over: there is an archive of it.</summary>
    public bool IsEnded => Detail.Summary is { State: AssemblyStage.Ended };

    /// <summary>Documents come and go until the assembly ends.</summary>
    public bool MayChange => Detail.Summary.State is not (AssemblyStage.Ended or AssemblyStage.Cancelled);

    public async Task<IActionResult> OnGetAsync(bool lourd, CancellationToken cancellation)
    {
        var read = await managing.ReadAsync(Caller.AccountId(User), Id, cancellation);
        if (read.Refusal is { } refusal)
        {
            return Shut(refusal);
        }

        Sheet = read.Value;
        Now = clock.GetUtcNow();
        Trouble = lourd ? RefusalTexts.Sentence(new Refusal(RefusalCode.DocumentTooLarge, null, DocumentLimits.MaxInWords)) : Problem;
        return Page();
    }

    public async Task<IActionResult> OnPostDocumentAsync(DocumentForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.File is not { Length: > 0 } file)
        {
            return await RefusedAsync("Choisissez un fichier, puis recommencez.", "documents", cancellation);
        }

        if (file.Length > DocumentLimits.MaxBytes)
        {
            return Done(new Refusal(RefusalCode.DocumentTooLarge, "file", DocumentLimits.MaxInWords), "", "documents");
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        var name = string.IsNullOrWhiteSpace(form.Name) ? file.FileName : form.Name;
        var kept = await documents.AddAsync(
            Caller.AccountId(User),
            new NewDocument(Id, form.CommandId, form.Point, form.Purpose ?? "", name, content.ToArray()),
            cancellation);
        return Done(kept.Refusal, "Le document est ajouté. Les copropriétaires le voient.", "documents");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid commandId, Guid document, CancellationToken cancellation)
    {
        var done = await documents.RemoveAsync(Caller.AccountId(User), new RemoveDocument(Id, commandId, document), cancellation);
        return Done(done.Refusal, "Le document est retiré. Le journal garde son empreinte.", "documents");
    }

    public async Task<IActionResult> OnPostDialInAsync(Guid commandId, string? number, CancellationToken cancellation)
    {
        var done = await managing.SetDialInAsync(Caller.AccountId(User), new SetDialIn(Id, commandId, number ?? ""), cancellation);
        return Done(done.Refusal, "Le numéro de téléphone de la visioconférence est enregistré.", "visio");
    }

    public async Task<IActionResult> OnPostPostponeAsync(PostponeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var read = await managing.ReadAsync(Caller.AccountId(User), Id, cancellation);
        if (read.Refusal is { } refusal)
        {
            return Shut(refusal);
        }

        if (LocalStart.Parse(form.Date, form.Time, read.Value.Detail.Summary.ZoneId) is not { } start)
        {
            return await RefusedAsync("Écrivez la nouvelle date et la nouvelle heure.", "date", cancellation);
        }

        var done = await managing.PostponeAsync(
            Caller.AccountId(User), new PostponeAssembly(Id, form.CommandId, start, form.Motive ?? "", form.KeepPlans), cancellation);
        return Done(done.Refusal, "L'assemblée est reportée. Toutes les pages montrent la nouvelle date.", "date");
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid commandId, string? motive, bool sure, CancellationToken cancellation)
    {
        if (!sure)
        {
            return await RefusedAsync("Cochez « Je confirme l'annulation », puis recommencez.", "annulation", cancellation);
        }

        var done = await managing.CancelAsync(Caller.AccountId(User), new CancelAssembly(Id, commandId, motive ?? ""), cancellation);
        return Done(done.Refusal, "L'assemblée est annulée. Toutes les pages le disent.", "annulation");
    }

    private async Task<IActionResult> RefusedAsync(string sentence, string part, CancellationToken cancellation)
    {
        var read = await managing.ReadAsync(Caller.AccountId(User), Id, cancellation);
        if (read.Refusal is { } refusal)
        {
            return Shut(refusal);
        }

        Problem = Fr.Text(sentence);
        return Redirect($"/assemblees/{Id}/gestion#{part}");
    }

    private IActionResult Done(Refusal? refused, string sentence, string part)
    {
        if (refused is { Code: RefusalCode.NotFound or RefusalCode.NotAllowed } shut)
        {
            return Shut(shut);
        }

        Problem = refused is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = refused is null ? Fr.Text(sentence) : null;
        return Redirect($"/assemblees/{Id}/gestion#{part}");
    }

    /// <summary>A co-owner knows of the assembly but not of this page; to him as to a stranger there is none.</summary>
    private StatusCodeResult Shut(Refusal refusal) =>
        refusal.Code == RefusalCode.DatabaseAway ? StatusCode(StatusCodes.Status503ServiceUnavailable) : NotFound();
}

/// <summary>A document and what it is for.</summary>
public sealed record DocumentForm(Guid CommandId, Guid? Point, string? Purpose, string? Name, IFormFile? File);

/// <summary>Another date, as the clocks of the building show it.</summary>
public sealed record PostponeForm(Guid CommandId, string? Date, string? Time, string? Motive, bool KeepPlans);
