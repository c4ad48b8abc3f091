using System.Security.Claims;

namespace AgLive.Web.Menu;

/// <summary>A door of the portal (HOM-01). Only pages that exist have one.</summary>
/// <param name="Key">What a page writes in ViewData["Menu"] to be marked as the current one.</param>
/// <param name="Word">Its word in the bar of a phone.</param>
public sealed record MenuItem(string Key, string Label, string Word, string Icon, string Href, bool ForSyndic = false)
{
    private static readonly MenuItem[] All =
    [
        new("accueil", "Accueil", "Accueil", "house", "/accueil"),
        new("assemblees", "Assemblées (AG)", "AG", "gavel", "/assemblees"),
        new("questions", "Questions au syndic", "Questions", "message-square", "/questions"),
        new("import", "Importer une copropriété", "Importer", "upload", "/copropriete/import", ForSyndic: true),
    ];

    /// <summary>The last place of the bar on a phone: everything there is, help and the way out.</summary>
    public static MenuItem Others { get; } = new("autres", "Autres", "Autres", "menu", "/autres");

    /// <summary>The doors this person has, in the order of the guide.</summary>
    public static IReadOnlyList<MenuItem> For(ClaimsPrincipal principal) =>
        [.. All.Where(item => !item.ForSyndic || Caller.Manages(principal))];

    /// <summary>At most five places in the bar of a phone, the last being « Autres ».</summary>
    public static IReadOnlyList<MenuItem> BarFor(ClaimsPrincipal principal) => [.. For(principal).Take(4), Others];
}
