using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Documents;
using AgLive.Web.Postal;
using AgLive.Web.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Formulaires;

/// <summary>VPC-16: a form received on paper, with the date of its receipt and its scan. Boxes are typed as they are ticked.</summary>
[UploadLimit(MostBytes, "?lourd=true")]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class SaisirModel(IPostalDesk desk) : DeskPage(desk)
{
    private const long MostBytes = 24L * 1024 * 1024;

    public PaperForm Form { get; private set; } = new(Guid.Empty, null, null, null, false, true, null);

    public string? Trouble { get; private set; }

    /// <summary>Boxes as they were typed, after a refusal: « v-… », « s-… » by name.</summary>
    public HashSet<string> Ticked { get; } = [];

    public async Task<IActionResult> OnGetAsync(bool lourd, CancellationToken cancellation)
    {
        Trouble = lourd ? RefusalTexts.Sentence(new Refusal(RefusalCode.DocumentTooLarge, null, DocumentLimits.MaxInWords)) : null;
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(PaperForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = form;
        foreach (var (name, values) in Request.Form.Where(field => field.Key.StartsWith("v-", StringComparison.Ordinal) || field.Key.StartsWith("s-", StringComparison.Ordinal)))
        {
            Ticked.UnionWith(values.Select(value => $"{name}-{value}"));
        }

        if (form.Owner is not { } owner || LocalStart.Parse(form.Date, form.Time, Zone) is not { } received)
        {
            Trouble = Fr.Text(form.Owner is null ? "Choisissez le copropriétaire." : RefusalTexts.Sentence(RefusalCode.ReceiptDate));
            return Page();
        }

        if (form.Scan is { Length: > DocumentLimits.MaxBytes })
        {
            Trouble = RefusalTexts.Sentence(new Refusal(RefusalCode.DocumentTooLarge, null, DocumentLimits.MaxInWords));
            return Page();
        }

        using var scan = new MemoryStream();
        if (form.Scan is { } file)
        {
            await file.CopyToAsync(scan, cancellation);
        }

        var command = new EnterPaperForm(
            AssemblyId, form.CommandId, owner, received, form.HasSignature, form.TwoLines, Answers(Request.Form, Sheet, form.TwoLines), scan.ToArray());
        var done = await Desk.EnterAsync(Account, command, cancellation);
        if (done.Refusal is { } refusal)
        {
            Trouble = RefusalTexts.Sentence(refusal);
            return Page();
        }

        return Done(null, "Le formulaire papier est saisi. Une autre personne doit le contrôler avant le premier vote.");
    }
}

/// <summary>What is typed of a paper form, boxes apart.</summary>
public sealed record PaperForm(Guid CommandId, Guid? Owner, string? Date, string? Time, bool HasSignature, bool TwoLines, IFormFile? Scan);
