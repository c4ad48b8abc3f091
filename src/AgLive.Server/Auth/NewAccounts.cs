using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Auth;

/// <summary>Makes accounts inside the caller's own transaction, many at once.</summary>
internal sealed class NewAccounts(IPasswordHasher<Account> hasher, ILookupNormalizer normaliser)
{
    public string Key(string identifier) => normaliser.NormalizeName(identifier.Trim());

    /// <summary>An account ready to be added. Hashing its password takes tens of milliseconds.</summary>
    public Account Prepare(string identifier, string email, string displayName, string password)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = identifier.Trim(),
            NormalizedUserName = Key(identifier),
            Email = email.Length == 0 ? null : email.Trim(),
            NormalizedEmail = email.Length == 0 ? null : normaliser.NormalizeEmail(email.Trim()),
            DisplayName = displayName,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }

    /// <summary>Adds the accounts in the role; saved by the caller.</summary>
    public async Task AddAsync(AgLiveDb db, IReadOnlyList<Account> accounts, string role, CancellationToken cancellation)
    {
        var roleId = await RoleAsync(db, role, cancellation);
        db.Users.AddRange(accounts);
        db.UserRoles.AddRange(accounts.Select(account => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = roleId }));
    }

    private async Task<Guid> RoleAsync(AgLiveDb db, string role, CancellationToken cancellation)
    {
        var key = normaliser.NormalizeName(role);
        if (await db.Roles.SingleOrDefaultAsync(known => known.NormalizedName == key, cancellation) is { } known)
        {
            return known.Id;
        }

        var added = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = key };
        db.Roles.Add(added);
        return added.Id;
    }
}
