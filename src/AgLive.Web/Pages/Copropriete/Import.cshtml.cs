using AgLive.Domain;
using AgLive.Web.Registry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Copropriete;

/// <summary>SYN-01: three files, what they hold or what to correct, then the import. Each step is a page of its own.</summary>
[Authorize(Roles = "syndic")]
[UploadLimit(MostBytes, "/copropriete/import?lourd=true")]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ImportModel(IImportPage import) : PageModel
{
    // Three files of 20 MB and room for one that is too large to be told so by name.
    private const long MostBytes = 100L * 1024 * 1024;

    [BindProperty]
    public ImportFields Fields { get; set; } = new();

    public ImportReading? Reading { get; private set; }

    public ImportStage? Stage { get; private set; }

    public string? Token { get; private set; }

    /// <summary>A sentence on top of the page; null when there is nothing to say.</summary>
    public string? Trouble { get; private set; }

    public string? ProblemOf(string field) => Reading?.Fields.FirstOrDefault(problem => problem.Field == field)?.Sentence;

    public async Task<IActionResult> OnGetAsync(string? token, bool lourd, CancellationToken cancellation)
    {
        Trouble = lourd ? "Ces fichiers dépassent 20 Mo chacun. Retirez les feuilles et les lignes inutiles, puis recommencez." : null;
        return token is null ? Page() : await ShowAsync(token, null, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Fields is not { Owners: { } owners, Lots: { } lots, Agenda: { } agenda })
        {
            Trouble = "Choisissez les trois fichiers : copropriétaires, lots et ordre du jour.";
            return Page();
        }

        await using var ownersContent = owners.OpenReadStream();
        await using var lotsContent = lots.OpenReadStream();
        await using var agendaContent = agenda.OpenReadStream();
        var read = await import.PreviewAsync(
            Caller.AccountId(User),
            new ImportUpload(Named(owners, ownersContent), Named(lots, lotsContent), Named(agenda, agendaContent)),
            Fields.ToForm(),
            cancellation);
        if (read.Refusal is { } refusal)
        {
            Trouble = RefusalTexts.Sentence(refusal);
            return Page();
        }

        Reading = read.Value;
        return Reading.Token is { } token ? LocalRedirect($"/copropriete/import/{token}") : Page();
    }

    public async Task<IActionResult> OnPostImporterAsync(string token, CancellationToken cancellation)
    {
        var done = await import.ConfirmAsync(Caller.AccountId(User), token, cancellation);
        return done.Refusal is { Code: RefusalCode.StateChanged }
            ? await ShowAsync(token, "L'import est en cours. Rechargez cette page dans un instant.", cancellation)
            : LocalRedirect($"/copropriete/import/{Uri.EscapeDataString(token)}");
    }

    public async Task<IActionResult> OnPostRecommencerAsync(string token, CancellationToken cancellation)
    {
        await import.ForgetAsync(Caller.AccountId(User), token, cancellation);
        return LocalRedirect("/copropriete/import");
    }

    public async Task<IActionResult> OnGetAccesAsync(string token, CancellationToken cancellation)
    {
        var accesses = await import.AccessesAsync(Caller.AccountId(User), token, cancellation);
        if (accesses.Refusal is not null)
        {
            return await ShowAsync(token, null, cancellation);
        }

        Response.Headers.CacheControl = "no-store";
        return File(accesses.Value, "text/csv; charset=utf-8", "acces-des-coproprietaires.csv");
    }

    private async Task<IActionResult> ShowAsync(string token, string? trouble, CancellationToken cancellation)
    {
        var found = await import.FindAsync(Caller.AccountId(User), token, cancellation);
        Stage = found.IsDone ? found.Value : null;
        Token = found.IsDone ? token : null;
        Trouble = trouble ?? (found.IsDone ? null : "Cet import n'est plus gardé : il l'est pendant une heure. Choisissez de nouveau les fichiers.");
        return Page();
    }

    /// <summary>Some browsers send the whole path.</summary>
    private static UploadedFile Named(IFormFile file, Stream content) =>
        new(file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..], content);
}
