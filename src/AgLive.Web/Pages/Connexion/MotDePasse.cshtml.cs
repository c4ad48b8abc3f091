using AgLive.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Connexion;

/// <summary>LOG-05, LOG-06: the proof. One sentence for every wrong pair, whichever part is wrong.</summary>
public sealed class MotDePasseModel(ISignIn signIn) : PageModel
{
    [BindProperty]
    public string? Identifier { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What to say under the field; null when nothing is wrong.</summary>
    public string? Error { get; private set; }

    /// <summary>Step 1 again, keeping where the person was going.</summary>
    public string BackHref => Url.Page("/Connexion/Index", new { ReturnUrl }) ?? "/connexion";

    public IActionResult OnGet()
    {
        if (Caller.TryAccountId(User, out _))
        {
            return LocalRedirect("/accueil");
        }

        Identifier = TempData.Peek(IndexModel.IdentifierKey) as string;
        return Identifier is null ? RedirectToPage("/Connexion/Index", new { ReturnUrl }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var identifier = Identifier?.Trim() ?? "";
        if (identifier.Length == 0)
        {
            return RedirectToPage("/Connexion/Index", new { ReturnUrl });
        }

        if (string.IsNullOrEmpty(Password))
        {
            Error = "Saisissez votre mot de passe.";
            return Page();
        }

        var signedIn = await signIn.SignInAsync(identifier, Password, cancellation);
        if (signedIn.Refusal is { } refusal)
        {
            Error = RefusalTexts.Sentence(refusal);
            return Page();
        }

        TempData.Remove(IndexModel.IdentifierKey);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/accueil");
    }
}
