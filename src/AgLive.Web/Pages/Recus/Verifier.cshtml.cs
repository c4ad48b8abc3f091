using AgLive.Web.Receipts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Recus;

/// <summary>« Vérifier mon vote »: anybody with a proof, signed in or not.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VerifierModel(IReceipts receipts) : PageModel
{
    public ReceiptVerdict? Verdict { get; private set; }

    public string? Problem { get; private set; }

    [BindProperty]
    public IFormFile? Proof { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The empty form: nothing to look up, nobody to recognise.</summary>
    public IActionResult OnGet() => Page();

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { Length: > 0 } json)
        {
            Problem = Proof is { Length: > ReceiptFile.MaxLength }
                ? "Ce fichier est trop gros pour être un reçu. Choisissez le fichier dont le nom commence par « recu-resolution »."
                : "Choisissez le fichier du reçu, ou collez son contenu.";
            return;
        }

        Verdict = await receipts.CheckAsync(Caller.TryAccountId(User, out var account) ? account : null, json, cancellation);
    }

    private async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        if (Proof is not { Length: > 0 } file)
        {
            return Text?.Trim();
        }

        if (file.Length > ReceiptFile.MaxLength)
        {
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellation);
    }
}
