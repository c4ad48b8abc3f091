using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Preparation;
using AgLive.Web.Proxies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>
/// AG-04, AG-07, AG-08, AG-10, AG-12, AG-13, AG-18, AG-21: one assembly, how one takes part in it, and the two doors
/// that must not be confused: the video and the vote.
/// </summary>
[Authorize]
public sealed class DetailModel(
    IAssemblyPages assemblies, IPreparation preparations, IProxies proxies, IPastAssemblies pasts, TimeProvider clock) : PageModel
{
    private const string FieldPrefix = "mode-";

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public AssemblyDetail Detail { get; private set; } = null!;

    /// <summary>What the person said and tested; null for whoever does not vote here.</summary>
    public PreparationView? Preparation { get; private set; }

    /// <summary>The mandates the person gave and received; null for whoever does not vote here.</summary>
    public ProxyBook? Proxies { get; private set; }

    /// <summary>What was decided; null until the assembly has ended.</summary>
    public PastAssembly? Past { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public string RoomHref => $"/assemblees/{Detail.Summary.Id}/salle";

    public string ConsoleHref => $"/assemblees/{Detail.Summary.Id}/console";

    public bool HasVideo => Detail.VideoUrl.Length > 0;

    /// <summary>« , salle des fêtes ou en visioconférence ».</summary>
    public string Where => (Detail.Summary.Place, HasVideo) switch
    {
        ("", false) => "",
        ("", true) => ", en visioconférence",
        (var place, false) => $", {place}",
        var (place, _) => $", {place} ou en visioconférence",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var found = await assemblies.DetailAsync(Caller.AccountId(User), id, cancellation);
        if (!found.IsDone)
        {
            return NotFound();
        }

        if (found.Value.RehearsalOf is { } real)
        {
            return Redirect($"/assemblees/{real}/repetition");
        }

        Detail = found.Value;
        var prepared = await preparations.OfAsync(Caller.AccountId(User), id, cancellation);
        Preparation = prepared.IsDone ? prepared.Value : null;
        var mandates = await proxies.OfAsync(Caller.AccountId(User), id, cancellation);
        Proxies = mandates.IsDone ? mandates.Value : null;
        var past = Detail.Summary.State == AssemblyStage.Ended
            ? await pasts.OfAsync(Caller.AccountId(User), id, cancellation)
            : RefusalCode.NotFound;
        Past = past.IsDone ? past.Value : null;
        Now = clock.GetUtcNow();
        return Page();
    }

    public async Task<IActionResult> OnPostPlanAsync(Guid id, Guid commandId, CancellationToken cancellation)
    {
        List<PlanChoice> choices = [.. Request.Form
            .Where(field => field.Key.StartsWith(FieldPrefix, StringComparison.Ordinal))
            .Select(field => (Known: Guid.TryParse(field.Key.AsSpan(FieldPrefix.Length), out var owner), Owner: owner, Mode: field.Value.ToString()))
            .Where(field => field.Known)
            .Select(field => new PlanChoice(field.Owner, field.Mode))];
        if (choices.Count == 0)
        {
            Problem = "Aucun choix n'est coché. Choisissez comment vous participez, puis enregistrez.";
            return Back(id);
        }

        var answer = await preparations.DeclareAsync(Caller.AccountId(User), new DeclarePlans(id, commandId, choices), cancellation);
        if (answer.Refusal is { Code: RefusalCode.NotFound })
        {
            return NotFound();
        }

        Problem = answer.Refusal is { } refusal ? RefusalTexts.Sentence(refusal) : null;
        Word = answer.IsDone ? Fr.Text("Votre choix est enregistré. Votre syndic le voit.") : null;
        return Back(id);
    }

    private RedirectResult Back(Guid id) => Redirect($"/assemblees/{id}#participation");
}
