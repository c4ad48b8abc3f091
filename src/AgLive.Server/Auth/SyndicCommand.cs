using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Auth;

/// <summary>
/// « aglive syndic add --email … [--name …] [--beside …] »: an account that may import and hold assemblies; beside another, it
/// manages what that one manages, so that either may take over from the other.
/// </summary>
internal sealed class SyndicCommand(IDbContextFactory<AgLiveDb> databases, NewAccounts accounts)
{
    private const int Refused = 1;
    private const int Misused = 2;
    private const string Usage = "Usage : aglive syndic add --email adresse [--name \"nom affiché\"] [--beside adresse]";

    /// <returns>0 when the account was made, 1 when the address already has one, 2 when the words were not understood.</returns>
    public async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (Value(words, "--email") is not { Length: > 2 } email || !email.Contains('@', StringComparison.Ordinal))
        {
            await error.WriteLineAsync(Usage);
            return Misused;
        }

        var colleague = Value(words, "--beside");
        if (colleague is not null && await FindAsync(colleague, cancellation) is null)
        {
            await error.WriteLineAsync($"Aucun compte de syndic pour {colleague}.");
            return Refused;
        }

        var password = PasswordMaker.Make();
        if (await AddAsync(email, Value(words, "--name") ?? email, password, cancellation) is not { } account)
        {
            await error.WriteLineAsync($"Un compte existe déjà pour {email}.");
            return Refused;
        }

        if (colleague is not null)
        {
            await ShareAsync(account.Id, (await FindAsync(colleague, cancellation))!.Value, cancellation);
        }

        await output.WriteLineAsync($"Compte de syndic créé : {email}");
        await output.WriteLineAsync($"Mot de passe : {password}");
        return 0;
    }

    /// <summary>The new account, or null when its address or identifier is taken.</summary>
    public async Task<Account?> AddAsync(string email, string name, string password, CancellationToken cancellation)
    {
        var account = accounts.Prepare(email, email, name, password);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Users.AnyAsync(
            known => known.NormalizedUserName == account.NormalizedUserName || known.NormalizedEmail == account.NormalizedEmail, cancellation))
        {
            return null;
        }

        await accounts.AddAsync(db, [account], Account.SyndicRole, cancellation);

        // What was imported at the terminal before there was any syndic would otherwise be out of everybody's reach.
        var orphans = await db.Condominiums
            .Where(known => !db.CondominiumManagers.Any(manager => manager.CondominiumId == known.Id))
            .Select(known => known.Id)
            .ToListAsync(cancellation);
        db.CondominiumManagers.AddRange(orphans.Select(id => new CondominiumManager { AccountId = account.Id, CondominiumId = id }));
        await db.SaveChangesAsync(cancellation);
        return account;
    }

    private async Task<Guid?> FindAsync(string email, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var normalized = email.ToUpperInvariant();
        return await (
            from user in db.Users
            join held in db.UserRoles on user.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == Account.SyndicRole && user.NormalizedEmail == normalized
            select (Guid?)user.Id).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The new account manages what the other does.</summary>
    private async Task ShareAsync(Guid accountId, Guid colleagueId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var shared = await db.CondominiumManagers
            .Where(manager => manager.AccountId == colleagueId
                && !db.CondominiumManagers.Any(own => own.AccountId == accountId && own.CondominiumId == manager.CondominiumId))
            .Select(manager => manager.CondominiumId)
            .ToListAsync(cancellation);
        db.CondominiumManagers.AddRange(shared.Select(id => new CondominiumManager { AccountId = accountId, CondominiumId = id }));
        await db.SaveChangesAsync(cancellation);
    }

    private static string? Value(string[] words, string option)
    {
        var at = Array.IndexOf(words, option);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
