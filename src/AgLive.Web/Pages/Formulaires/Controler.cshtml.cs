using AgLive.Domain;
using AgLive.Web.Postal;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Formulaires;

/// <summary>The second reading of a paper form, by somebody else, who does not see the first.</summary>
public sealed class ControlerModel(IPostalDesk desk) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true, Name = "formulaire")]
    public Guid FormId { get; set; }

    public DeskForm Form { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public HashSet<string> Ticked { get; } = [];

    public bool HasSignature { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid commandId, [FromForm] bool hasSignature, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        HasSignature = hasSignature;
        foreach (var (name, values) in Request.Form.Where(field => field.Key.StartsWith("v-", StringComparison.Ordinal) || field.Key.StartsWith("s-", StringComparison.Ordinal)))
        {
            Ticked.UnionWith(values.Select(value => $"{name}-{value}"));
        }

        var done = await Desk.CheckAsync(
            Account, new CheckPaperForm(AssemblyId, commandId, FormId, hasSignature, Answers(Request.Form, Sheet, hasSecondLines: true)), cancellation);
        if (done.Refusal is { Code: RefusalCode.PaperDiffers } differs)
        {
            Trouble = RefusalTexts.Sentence(differs);
            return Page();
        }

        return Done(done.Refusal, "Les deux lectures concordent : le formulaire compte.");
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Sheet.Forms.FirstOrDefault(form => form.Form.FormId == FormId && form.Form.IsPaper) is not { } form)
        {
            return false;
        }

        Form = form;
        return true;
    }
}
