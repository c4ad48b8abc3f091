using AgLive.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Notices;

/// <summary>Where owners read their e-mail: the addresses of their accounts, else the one the syndic has.</summary>
public static class Addresses
{
    public static async Task<IReadOnlyList<string>> OfOwnerAsync(AgLiveDb db, Guid coOwnerId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var accounts = await (
            from link in db.AccountCoOwners
            join account in db.Users on link.AccountId equals account.Id
            where link.CoOwnerId == coOwnerId && account.Email != null && account.Email != ""
            select account.Email!).Distinct().ToListAsync(cancellation);
        if (accounts.Count > 0)
        {
            return accounts;
        }

        var known = await db.CoOwners.Where(owner => owner.Id == coOwnerId).Select(owner => owner.Email).SingleOrDefaultAsync(cancellation);
        return known is { Length: > 0 } ? [known] : [];
    }

    /// <summary>The same for all the owners of a building, each address once.</summary>
    public static async Task<IReadOnlyList<string>> OfCondominiumAsync(AgLiveDb db, Guid condominiumId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var owners = db.CoOwners.Where(owner => owner.CondominiumId == condominiumId);
        var read = await (
            from owner in owners
            join link in db.AccountCoOwners on owner.Id equals link.CoOwnerId
            join account in db.Users on link.AccountId equals account.Id
            where account.Email != null && account.Email != ""
            select new { owner.Id, Address = account.Email! }).ToListAsync(cancellation);
        var known = await owners.Where(owner => owner.Email != "").Select(owner => new { owner.Id, Address = owner.Email }).ToListAsync(cancellation);
        var served = read.Select(one => one.Id).ToHashSet();
        return [.. read.Concat(known.Where(one => !served.Contains(one.Id)))
            .Select(one => one.Address)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Where a person reads; null when nobody knows.</summary>
    public static async Task<string?> OfAccountAsync(AgLiveDb db, Guid accountId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = await db.Users.Where(account => account.Id == accountId).Select(account => account.Email).SingleOrDefaultAsync(cancellation);
        if (own is { Length: > 0 })
        {
            return own;
        }

        return await (
            from link in db.AccountCoOwners
            join owner in db.CoOwners on link.CoOwnerId equals owner.Id
            where link.AccountId == accountId && owner.Email != ""
            orderby owner.Identifier
            select owner.Email).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The mobile number the syndic has of a person (E.164); null when nobody knows one.</summary>
    public static async Task<string?> MobileOfAccountAsync(AgLiveDb db, Guid accountId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await (
            from link in db.AccountCoOwners
            join owner in db.CoOwners on link.CoOwnerId equals owner.Id
            where link.AccountId == accountId && owner.Mobile != ""
            orderby owner.Identifier
            select owner.Mobile).FirstOrDefaultAsync(cancellation);
    }
}
