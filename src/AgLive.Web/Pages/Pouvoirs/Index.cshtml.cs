using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Proxies;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Pouvoirs;

/// <summary>AG-11, AG-12: the mandates given and received; answered, taken back, passed on from here.</summary>
public sealed class IndexModel(IAssemblyPages assemblies, IProxies proxies) : ProxyPage(assemblies, proxies)
{
    /// <summary>The mandate whose taking back waits for a second word; null when none.</summary>
    [BindProperty(SupportsGet = true, Name = "retirer")]
    public Guid? Revoking { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(Guid commandId, Guid proxyId, bool accepts, CancellationToken cancellation) => Back(
        await Proxies.AnswerAsync(Account, new AnswerProxy(AssemblyId, commandId, proxyId, accepts), cancellation),
        accepts
            ? "Vous avez accepté ce pouvoir. Le jour de l'assemblée, vous signez la feuille de présence et votez aussi pour votre mandant."
            : "Vous avez refusé ce pouvoir. Son auteur en est informé et peut choisir quelqu'un d'autre.");

    public async Task<IActionResult> OnPostRevokeAsync(Guid commandId, Guid proxyId, CancellationToken cancellation) => Back(
        await Proxies.RevokeAsync(Account, new RevokeProxy(AssemblyId, commandId, proxyId), cancellation),
        "Votre pouvoir est retiré. Les votes déjà émis en votre nom restent comptés ; plus personne ne vote pour vous.");

    private IActionResult Back(Outcome<CommandDone> outcome, string done)
    {
        if (outcome.Refusal is { Code: RefusalCode.NotFound })
        {
            return NotFound();
        }

        Problem = outcome.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = outcome.IsDone ? Fr.Text(done) : null;
        return Redirect(BookHref);
    }
}
