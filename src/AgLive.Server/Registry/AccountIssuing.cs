using AgLive.Server.Auth;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Registry;

/// <summary>An account to hand to one owner, or one he already has.</summary>
/// <param name="Password">Null when the account existed: its password stays.</param>
internal sealed record OwnerAccount(CoOwner Owner, Account Account, string? Password);

/// <summary>
/// Gives each imported owner an account. An account that bears the same identifier is only taken over when it already
/// belongs to the same owner of a condominium of the same syndic: the codes of two agencies may collide, and a stranger
/// must never vote for another.
/// </summary>
internal sealed class AccountIssuing(NewAccounts accounts)
{
    public async Task<IReadOnlyList<OwnerAccount>> PrepareAsync(
        AgLiveDb db, IReadOnlyList<CoOwner> owners, ImportedBy by, CancellationToken cancellation)
    {
        var known = await KnownAsync(db, owners, by.Managers, cancellation);
        var taken = await TakenAsync(db, owners, cancellation);
        var wanted = new List<(CoOwner Owner, string UserName)>();
        var result = new List<OwnerAccount>();
        foreach (var owner in owners)
        {
            if (known.TryGetValue((accounts.Key(owner.Identifier), owner.DisplayName), out var account))
            {
                result.Add(new OwnerAccount(owner, account, null));
            }
            else
            {
                wanted.Add((owner, FreeName(owner.Identifier, taken)));
            }
        }

        // A hash costs tens of milliseconds on purpose: all processors, and before any transaction is open.
        result.AddRange(wanted.AsParallel().AsOrdered().Select(one => New(one.Owner, one.UserName, by.OwnersPassword ?? PasswordMaker.Make())));
        return result;
    }

    private OwnerAccount New(CoOwner owner, string userName, string password) =>
        new(owner, accounts.Prepare(userName, owner.Email, owner.DisplayName, password), password);

    private async Task<Dictionary<(string Key, string Name), Account>> KnownAsync(
        AgLiveDb db, IReadOnlyList<CoOwner> owners, IReadOnlyList<Guid> managers, CancellationToken cancellation)
    {
        var identifiers = owners.Select(owner => owner.Identifier).ToList();
        var found = await (
            from manager in db.CondominiumManagers
            where managers.Contains(manager.AccountId)
            join owner in db.CoOwners on manager.CondominiumId equals owner.CondominiumId
            where identifiers.Contains(owner.Identifier)
            join link in db.AccountCoOwners on owner.Id equals link.CoOwnerId
            join account in db.Users on link.AccountId equals account.Id
            select new { owner.Identifier, owner.DisplayName, Account = account }).ToListAsync(cancellation);
        return found
            .DistinctBy(one => (accounts.Key(one.Identifier), one.DisplayName))
            .ToDictionary(one => (accounts.Key(one.Identifier), one.DisplayName), one => one.Account);
    }

    private async Task<HashSet<string>> TakenAsync(AgLiveDb db, IReadOnlyList<CoOwner> owners, CancellationToken cancellation)
    {
        var keys = owners.Select(owner => accounts.Key(owner.Identifier)).ToList();
        var taken = await db.Users
            .Where(account => keys.Contains(account.NormalizedUserName!))
            .Select(account => account.NormalizedUserName!)
            .ToListAsync(cancellation);
        return [.. taken];
    }

    /// <summary>The owner's identifier; when somebody has it, the identifier and four random signs.</summary>
    private string FreeName(string identifier, HashSet<string> taken)
    {
        var name = identifier;
        while (!taken.Add(accounts.Key(name)))
        {
            name = $"{identifier}-{PasswordMaker.Group()}";
        }

        return name;
    }
}
