using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Auth;

/// <summary>« aglive syndic add --email … [--name …] »: an account that may import and hold assemblies.</summary>
internal sealed class SyndicCommand(IDbContextFactory<AgLiveDb> databases, NewAccounts accounts)
{
    private const int Refused = 1;
    private const int Misused = 2;
    private const string Usage = "Usage : aglive syndic add --email adresse [--name \"nom affiché\"]";

    /// <returns>0 when the account was made, 1 when the address already has one, 2 when the words were not understood.</returns>
    public async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (Value(words, "--email") is not { Length: > 2 } email || !email.Contains('@', StringComparison.Ordinal))
        {
            await error.WriteLineAsync(Usage);
            return Misused;
        }

        var password = PasswordMaker.Make();
        if (await AddAsync(email, Value(words, "--name") ?? email, password, cancellation) is null)
        {
            await error.WriteLineAsync($"Un compte existe déjà pour {email}.");
            return Refused;
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

    private static string? Value(string[] words, string option)
    {
        var at = Array.IndexOf(words, option);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
