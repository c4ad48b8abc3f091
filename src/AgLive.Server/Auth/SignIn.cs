using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.SignIn;
using Microsoft.AspNetCore.Identity;

namespace AgLive.Server.Auth;

/// <inheritdoc/>
internal sealed class SignIn(PasswordCheck check, SignInManager<Account> manager, IHttpContextAccessor http, ILogger<SignIn> log) : ISignIn
{
    public async Task<Outcome<Done>> SignInAsync(string identifier, string password, CancellationToken cancellation)
    {
        var checkedAccount = await check.CheckAsync(identifier, password, cancellation);
        if (checkedAccount.Refusal is { } refusal)
        {
            return refusal;
        }

        // Kept by the browser over a restart: a phone that kills the tab must not sign a voter out of his assembly.
        await manager.SignInAsync(checkedAccount.Value, isPersistent: true);
        log.SignedIn(checkedAccount.Value.Id);
        return new Done();
    }

    public async Task SignOutAsync(CancellationToken cancellation)
    {
        if (Caller.TryAccountId(http.HttpContext?.User, out var accountId))
        {
            log.SignedOut(accountId);
        }

        await manager.SignOutAsync();
    }
}
