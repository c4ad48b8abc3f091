using AgLive.Web.Assemblies;
using AgLive.Web.Postal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>What the pages of the vote by correspondence share: the assembly, the form of one owner, the addresses.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class PostalPage(IAssemblyPages assemblies, IPostalVote postal) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid AssemblyId { get; set; }

    /// <summary>The owner who votes; may be left out by who acts for one only.</summary>
    [BindProperty(SupportsGet = true, Name = "pour")]
    public Guid? For { get; set; }

    [TempData]
    public string? Problem { get; set; }

    [TempData]
    public string? Word { get; set; }

    public AssemblySummary Assembly { get; private set; } = null!;

    public PostalSheet Sheet { get; private set; } = null!;

    public string Zone => Assembly.ZoneId;

    public string AssemblyHref => $"/assemblees/{AssemblyId}";

    public string ListHref => Href("");

    public string SignHref => Href("/signer");

    /// <summary>« Clôturé le … », « Modifiable jusqu'au … ».</summary>
    public string Until => Fr.Text($"{Fr.Until(Sheet.Window.ClosesAt, Zone)}");

    protected Guid Account => Caller.AccountId(User);

    protected IPostalVote Postal => postal;

    public string LineHref(PostalLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Href("/resolution", $"r={line.ResolutionId}");
    }

    public string DocumentHref(Guid formId) => Href("/document", $"formulaire={formId}");

    public string BlankHref => Href("/vierge");

    /// <summary>A page of this vote, for the same owner.</summary>
    public string Href(string page, string query = "")
    {
        var parts = new[] { For is { } owner ? $"pour={owner}" : "", query }.Where(part => part.Length > 0).ToList();
        return $"{AssemblyHref}/correspondance{page}{(parts.Count > 0 ? "?" + string.Join('&', parts) : "")}";
    }

    /// <summary>Null when the form can be shown; else where to go.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var detail = await assemblies.DetailAsync(Account, AssemblyId, cancellation);
        if (!detail.IsDone || detail.Value.RehearsalOf is not null)
        {
            return NotFound();
        }

        Assembly = detail.Value.Summary;
        var sheet = await postal.SheetAsync(Account, AssemblyId, For, cancellation);
        if (sheet.IsDone)
        {
            Sheet = sheet.Value;
            return null;
        }

        var owners = await postal.OwnersAsync(Account, AssemblyId, cancellation);
        return For is null && owners is { IsDone: true, Value.Count: > 1 } ? Redirect($"{AssemblyHref}/correspondance/pour") : NotFound();
    }
}
