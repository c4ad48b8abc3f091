using AgLive.Domain;
using AgLive.Server.Data.Model;
using Microsoft.AspNetCore.Identity;

namespace AgLive.Server.Auth;

/// <summary>
/// Identifier and password against the accounts. Wrong password, unknown identifier and locked account answer alike,
/// in words and in time, whether the account exists or not.
/// </summary>
internal sealed class PasswordCheck(
    SignInManager<Account> signIn,
    AccountFinder finder,
    UnknownIdentifiers unknown,
    TimeProvider clock,
    ILogger<PasswordCheck> log)
{
    // Of no password anyone types; verifying against it costs what a real one costs.
    private static readonly Lazy<string> DecoyHash = new(() =>
        new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>The account, or SignInFailed, or SignInLocked with the minutes to wait in its detail.</summary>
    public async Task<Outcome<Account>> CheckAsync(string identifier, string password, CancellationToken cancellation)
    {
        if (await finder.FindAsync(identifier, cancellation) is not { } account)
        {
            return Unknown(finder.Key(identifier), password);
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return account;
        }

        if (result.IsLockedOut)
        {
            log.Locked(account.Id);
            return LockedUntil(account.LockoutEnd ?? clock.GetUtcNow());
        }

        log.WrongPassword(account.Id);
        return RefusalCode.SignInFailed;
    }

    private Outcome<Account> Unknown(string key, string password)
    {
        log.UnknownIdentifier();
        if (unknown.LockedUntil(key) is { } until)
        {
            return LockedUntil(until);
        }

        signIn.UserManager.PasswordHasher.VerifyHashedPassword(new Account(), DecoyHash.Value, password);
        return unknown.Fail(key) is { } locked ? LockedUntil(locked) : RefusalCode.SignInFailed;
    }

    private Refusal LockedUntil(DateTimeOffset until)
    {
        var minutes = (int)Math.Ceiling(Math.Max(0, (until - clock.GetUtcNow()).TotalMinutes));
        return new Refusal(RefusalCode.SignInLocked, null, FrenchNumbers.Number(Math.Max(1, minutes)));
    }
}
