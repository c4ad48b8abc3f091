using AgLive.Domain;
using AgLive.Web.Papers;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>LIV-41: what the syndic tells beside the facts, a section each. No figure is written here.</summary>
public sealed class RecitModel(IPapers papers) : PaperPageModel(papers)
{
    private const string Prefix = "recit-";

    private Dictionary<string, string>? posted;

    public string? Trouble { get; private set; }

    /// <summary>The parts that may be told.</summary>
    public IEnumerable<PaperSection> Sections => Sheet.Paper.Sections.Where(section => section.Key.Length > 0);

    /// <summary>As posted, else as kept.</summary>
    public string Told(PaperSection section) => (posted ?? Sheet.Told).GetValueOrDefault(section.Key, "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid commandId, [FromForm] int version, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } away)
        {
            return away;
        }

        posted = Request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[Prefix.Length..], field => field.Value.ToString());
        var done = await Papers.NarrateAsync(Account, new NarrateMinutes(AssemblyId, commandId, version, posted), cancellation);
        if (done.Refusal is { } refusal)
        {
            Trouble = refusal.Code == RefusalCode.StateChanged
                ? "Quelqu'un d'autre a complété le récit entre-temps. Votre texte est encore ici : copiez-le, rechargez la page, puis reprenez."
                : RefusalTexts.Sentence(refusal);
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict;
            return Page();
        }

        return Back(null, "Le récit est enregistré.", Href);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellation) =>
        await LoadAsync(PaperKinds.Minutes, cancellation) ?? (Sheet.Manages ? null : NotFound());
}
