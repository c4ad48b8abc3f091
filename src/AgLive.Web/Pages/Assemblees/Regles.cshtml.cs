using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Web.Assemblies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>The rules of count: the syndic chooses a reading of each disputed point until the session opens; all read them.</summary>
[Authorize]
public sealed class ReglesModel(IPolicyPage rules) : PageModel
{
    private const string DoneKey = "regles.done";
    private readonly Dictionary<string, string> posted = [];

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    [BindProperty]
    public Guid CommandId { get; set; }

    /// <summary>That of the sheet the form was filled from.</summary>
    [BindProperty]
    public string? Mark { get; set; }

    public PolicySheet Sheet { get; private set; } = null!;

    /// <summary>What was just done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Why the rules were not written; null when they were, or nobody asked.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The points left without a reading that exists, by name.</summary>
    public HashSet<string> Faults { get; } = [];

    public string AssemblyHref => $"/assemblees/{AssemblyId}";

    /// <summary>The reading the form shows: as posted, else as stored, else the default.</summary>
    public Reading Shown(DisputedPoint point) =>
        point.Readings.FirstOrDefault(reading => reading.Value == posted.GetValueOrDefault(point.Name))
        ?? Taken(point);

    /// <summary>The reading of the assembly; the default when what is stored cannot be read.</summary>
    public Reading Taken(DisputedPoint point) => point.TakenBy(Sheet.Policy ?? AssemblyPolicy.Default);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Done = TempData[DoneKey] as string;
        CommandId = Guid.CreateVersion7();
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!Sheet.MayChange)
        {
            return Refuse(Sheet.Summary.ManagesIt ? RefusalCode.PolicyFrozen : RefusalCode.NotAllowed);
        }

        var policy = Read();
        if (Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (policy == Sheet.Policy && Mark == Sheet.Mark)
        {
            return Written("Aucune règle n'a changé.");
        }

        var done = await rules.ChangeAsync(
            Caller.AccountId(User), new ChangePolicy(AssemblyId, CommandId, Mark ?? "", policy), cancellation);
        if (done.IsDone)
        {
            return Written("Les règles de comptage sont enregistrées. Chaque changement est noté au journal de l'assemblée.");
        }

        return await LoadAsync(cancellation) ? Refuse(done.Refusal!.Code) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await rules.ReadAsync(Caller.AccountId(User), AssemblyId, cancellation);
        if (found.IsDone)
        {
            Sheet = found.Value;
        }

        return found.IsDone;
    }

    private AssemblyPolicy Read()
    {
        var policy = AssemblyPolicy.Default;
        foreach (var point in DisputedPoints.All)
        {
            var value = Request.Form[point.Name].ToString();
            var taken = point.Take(policy, value);
            if (taken.IsDone)
            {
                posted[point.Name] = value;
                policy = taken.Value;
            }
            else
            {
                Faults.Add(point.Name);
            }
        }

        return policy;
    }

    private RedirectToPageResult Written(string done)
    {
        TempData[DoneKey] = done;
        return RedirectToPage(new { id = AssemblyId });
    }

    private PageResult Refuse(RefusalCode code)
    {
        Response.StatusCode = code switch
        {
            RefusalCode.NotAllowed => StatusCodes.Status403Forbidden,
            RefusalCode.BadRequest => StatusCodes.Status400BadRequest,
            RefusalCode.Busy or RefusalCode.DatabaseAway => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status409Conflict,
        };
        Trouble = code switch
        {
            RefusalCode.StateChanged => "Quelqu'un d'autre a changé ces règles entre-temps. Les voici à jour : refaites vos choix s'il le faut.",
            RefusalCode.Busy or RefusalCode.DatabaseAway => "Vos choix ne sont PAS enregistrés : le serveur ne répond pas. Enregistrez-les de nouveau dans un instant.",
            _ => RefusalTexts.Sentence(code),
        };
        if (code is not (RefusalCode.Busy or RefusalCode.DatabaseAway))
        {
            posted.Clear();
            CommandId = Guid.CreateVersion7();
        }

        return Page();
    }
}
