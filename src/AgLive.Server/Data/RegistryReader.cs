using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data;

/// <summary>Reads the registry of a condominium, one query a table; inside a command's transaction too (the roll is frozen from it).</summary>
public static class RegistryReader
{
    internal static Registry Empty { get; } = new([], new Dictionary<Guid, OwnerShares>(), new Dictionary<Guid, IReadOnlyList<Guid>>(), new HashSet<Guid>());

    public static async Task<Registry> ReadAsync(AgLiveDb db, Guid condominiumId, CancellationToken cancellation)
    {
        var keys = await db.AllocationKeys.AsNoTracking()
            .Where(key => key.CondominiumId == condominiumId)
            .OrderBy(key => key.Code == AllocationKey.General ? 0 : 1)
            .ThenBy(key => key.Code)
            .ToListAsync(cancellation);
        var owners = await db.CoOwners.AsNoTracking().Where(owner => owner.CondominiumId == condominiumId).ToListAsync(cancellation);
        var lots = await db.Lots.AsNoTracking().Where(lot => lot.CondominiumId == condominiumId).ToListAsync(cancellation);
        var tantiemes = await TantiemesAsync(db, condominiumId, cancellation);
        var accounts = await AccountsAsync(db, condominiumId, cancellation);
        var managers = await db.CondominiumManagers
            .Where(link => link.CondominiumId == condominiumId)
            .Select(link => link.AccountId)
            .ToListAsync(cancellation);

        var lotsByOwner = lots.ToLookup(lot => lot.CoOwnerId);
        var shares = owners.ToDictionary(owner => owner.Id, owner => new OwnerShares(
            owner,
            [.. lotsByOwner[owner.Id].OrderBy(lot => lot.Number, StringComparer.Ordinal)],
            tantiemes.GetValueOrDefault(owner.Id, [])));
        return new Registry(keys, shares, accounts, managers.ToHashSet())
        {
            ReadOnly = JointAccounts.ReadOnly(owners, await NamesAsync(db, condominiumId, cancellation)),
        };
    }

    /// <summary>The accounts of undivided owners, with their names.</summary>
    private static async Task<IEnumerable<(Guid Account, Guid CoOwner, string Name)>> NamesAsync(
        AgLiveDb db, Guid condominiumId, CancellationToken cancellation)
    {
        var named = await (
            from link in db.AccountCoOwners
            join owner in db.CoOwners on link.CoOwnerId equals owner.Id
            where owner.CondominiumId == condominiumId && owner.Kind == CoOwnerKind.JointOwnership
            join account in db.Users on link.AccountId equals account.Id
            select new { link.AccountId, link.CoOwnerId, account.DisplayName }).ToListAsync(cancellation);
        return named.Select(one => (one.AccountId, one.CoOwnerId, one.DisplayName));
    }

    private static async Task<Dictionary<Guid, Dictionary<Guid, long>>> TantiemesAsync(AgLiveDb db, Guid condominiumId, CancellationToken cancellation)
    {
        var rows = await (
            from share in db.LotShares
            join lot in db.Lots on share.LotId equals lot.Id
            where lot.CondominiumId == condominiumId
            group share.Tantiemes by new { lot.CoOwnerId, share.AllocationKeyId } into part
            select new { part.Key.CoOwnerId, part.Key.AllocationKeyId, Sum = part.Sum() }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.CoOwnerId).ToDictionary(
            owner => owner.Key,
            owner => owner.ToDictionary(row => row.AllocationKeyId, row => row.Sum));
    }

    private static async Task<Dictionary<Guid, IReadOnlyList<Guid>>> AccountsAsync(AgLiveDb db, Guid condominiumId, CancellationToken cancellation)
    {
        var links = await (
            from link in db.AccountCoOwners
            join owner in db.CoOwners on link.CoOwnerId equals owner.Id
            where owner.CondominiumId == condominiumId
            select link).AsNoTracking().ToListAsync(cancellation);
        return links.GroupBy(link => link.AccountId).ToDictionary(
            account => account.Key,
            account => (IReadOnlyList<Guid>)[.. account.Select(link => link.CoOwnerId).Order()]);
    }
}
