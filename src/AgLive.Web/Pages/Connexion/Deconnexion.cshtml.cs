using AgLive.Web.Assemblies;
using AgLive.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Connexion;

/// <summary>LOG-22: the way out. During an assembly it first says what becomes of the votes.</summary>
[Authorize]
public sealed class DeconnexionModel(ISignIn signIn, IAssemblyPages assemblies) : PageModel
{
    /// <summary>The assembly the person would leave behind; null when none.</summary>
    public AssemblySummary? Live { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Live = await LiveAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(bool sure, CancellationToken cancellation)
    {
        if (!sure && (Live = await LiveAsync(cancellation)) is not null)
        {
            return Page();
        }

        await signIn.SignOutAsync(cancellation);
        TempData[IndexModel.SignedOutKey] = true;
        return LocalRedirect("/connexion");
    }

    private async Task<AssemblySummary?> LiveAsync(CancellationToken cancellation) =>
        (await assemblies.ListAsync(Caller.AccountId(User), cancellation)).Live.FirstOrDefault(one => one.Votes);
}
