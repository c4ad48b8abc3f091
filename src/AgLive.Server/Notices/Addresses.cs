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
}
