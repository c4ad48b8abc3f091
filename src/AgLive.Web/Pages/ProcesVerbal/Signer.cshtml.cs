using AgLive.Domain;
using AgLive.Web.Papers;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.ProcesVerbal;

/// <summary>LIV-42: the signature of the minutes, or the certification of the attendance sheet, by one's account and a one-time code.</summary>
public sealed class SignerModel(IPapers papers) : PaperPageModel(papers)
{
    /// <summary>« proces-verbal » or « feuille-de-presence ».</summary>
    [BindProperty(SupportsGet = true, Name = "document")]
    public string Document { get; set; } = PaperKinds.Minutes;

    /// <summary>A code was sent: the signature is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public bool HasCode { get; set; }

    public string? Trouble { get; private set; }

    public bool IsMinutes => Document == PaperKinds.Minutes;

    public string BackHref => IsMinutes ? Href : $"{AssemblyHref}/{PaperKinds.Sheet}";

    public string SelfHref => $"{Href}/signer?document={Document}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(Document, cancellation) ?? Page();

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(Document, cancellation) is { } away)
        {
            return away;
        }

        var sent = await Papers.SendCodeAsync(Account, AssemblyId, Document, cancellation);
        if (sent.Refusal is { } refusal)
        {
            var tooFast = refusal.Code == RefusalCode.TooFast;
            Problem = tooFast ? Fr.Text("Un code vient de partir. Attendez 30 secondes avant d'en demander un autre.") : RefusalTexts.Sentence(refusal);
            return Redirect(tooFast ? $"{SelfHref}&code=true#signature" : SelfHref);
        }

        Word = Fr.Text($"Un code à 6 chiffres part vers {sent.Value.To}. Il est valable jusqu'à {Fr.Time(sent.Value.ExpiresAt, Zone)}.");
        return Redirect($"{SelfHref}&code=true#signature");
    }

    public async Task<IActionResult> OnPostSignAsync([FromForm] Guid commandId, [FromForm] string? textHash, [FromForm] string? digits, CancellationToken cancellation)
    {
        if (await LoadAsync(Document, cancellation) is { } away)
        {
            return away;
        }

        var done = await Papers.SignAsync(Account, new SignPaper(AssemblyId, commandId, Document, textHash ?? "", digits ?? ""), cancellation);
        if (done.Refusal is not { } refusal)
        {
            return Back(null, IsMinutes ? "Votre signature est inscrite au journal de l'assemblée. Vous n'avez plus rien à faire." : "La feuille de présence est certifiée. Vous n'avez plus rien à faire.", BackHref);
        }

        if (refusal.Code == RefusalCode.PaperChanged)
        {
            return Back(refusal, "", SelfHref);
        }

        Trouble = RefusalTexts.Sentence(refusal);
        HasCode = refusal.Code != RefusalCode.CodeExpired;
        return Page();
    }
}
