using System.Security.Claims;
using AgLive.Server.Data.Model;
using AgLive.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Auth;

/// <summary>What the cookie says of the person: id, identifier, roles, and what <see cref="Caller"/> reads.</summary>
internal sealed class AccountClaims(
    UserManager<Account> accounts,
    RoleManager<IdentityRole<Guid>> roles,
    IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.DisplayName.Length > 0)
        {
            identity.AddClaim(new Claim(Caller.NameClaim, user.DisplayName));
        }

        if (identity.HasClaim(identity.RoleClaimType, Account.SyndicRole))
        {
            identity.AddClaim(new Claim(Caller.ManagesClaim, "1"));
        }

        return identity;
    }
}
