using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;

namespace AgLive.Web;

/// <summary>What pages and endpoints read of the person who asks.</summary>
public static class Caller
{
    /// <summary>Claim: the name as it is shown (« M. et Mme Abadie »).</summary>
    public const string NameClaim = "aglive:name";

    /// <summary>Claim: present when the account manages a condominium (syndic). It opens menus, never acts.</summary>
    public const string ManagesClaim = "aglive:manages";

    /// <summary>The account of a signed-in person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page lacks its authorisation.</exception>
    public static Guid AccountId(ClaimsPrincipal principal) =>
        TryAccountId(principal, out var id) ? id : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The account of the person, when signed in.</summary>
    public static bool TryAccountId([NotNullWhen(true)] ClaimsPrincipal? principal, out Guid id)
    {
        id = Guid.Empty;
        return principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } text
            && Guid.TryParse(text, CultureInfo.InvariantCulture, out id);
    }

    /// <summary>The name to show; the identifier when the account has no name.</summary>
    public static string Name(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.FindFirstValue(NameClaim) ?? principal.Identity?.Name ?? "";
    }

    /// <summary>Whether the menus of the syndic are shown.</summary>
    public static bool Manages(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.HasClaim(claim => claim.Type == ManagesClaim);
    }
}
