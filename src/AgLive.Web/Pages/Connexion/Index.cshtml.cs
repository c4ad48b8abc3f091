using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Connexion;

/// <summary>
/// LOG-01, LOG-02: who. The next step comes in every case, so that the page never tells whether an account exists.
/// </summary>
public sealed class IndexModel : PageModel
{
    internal const string IdentifierKey = "identifier";
    internal const string SignedOutKey = "signed-out";

    [BindProperty]
    public string? Identifier { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Nothing was typed.</summary>
    public bool Missing { get; private set; }

    /// <summary>The person has just gone out.</summary>
    public bool SignedOut { get; private set; }

    public IActionResult OnGet()
    {
        if (Caller.TryAccountId(User, out _))
        {
            return LocalRedirect("/accueil");
        }

        SignedOut = TempData.ContainsKey(SignedOutKey);
        TempData.Clear();
        return Page();
    }

    public IActionResult OnPost()
    {
        var identifier = Identifier?.Trim() ?? "";
        if (identifier.Length == 0)
        {
            Missing = true;
            return Page();
        }

        TempData[IdentifierKey] = identifier;
        return RedirectToPage("/Connexion/MotDePasse", new { ReturnUrl });
    }
}
