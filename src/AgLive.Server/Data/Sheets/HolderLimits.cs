using AgLive.Domain;
using AgLive.Domain.Proxies;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>Whom a mandate names: a co-owner, or somebody else by his name.</summary>
public sealed record Holder(Guid? CoOwnerId, string Name)
{
    public bool Is(Proxy proxy) => CoOwnerId is { } id
        ? proxy.HolderId == id
        : proxy.HolderId is null && string.Equals(proxy.HolderName, Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Whether somebody may hold one mandate more (loi 1965 art. 22 I al. 3). The same question when a mandate is offered,
/// recorded, distributed and accepted: what was allowed at the first may no longer be at the last.
/// </summary>
public static class HolderLimits
{
    /// <param name="inForce">The mandates of the assembly that count against him; that of the grantor is added.</param>
    /// <returns>Done, ProxyLimit, ProxyHolderBarred, PolicyUnreadable, or what keeps the roll from being frozen.</returns>
    public static Outcome<Done> Check(
        GeneralAssembly assembly, Registry registry, IEnumerable<Proxy> inForce, Guid grantorId, Holder holder)
    {
        var general = registry.Keys.First(key => key.Code == AllocationKey.General);
        var policy = StoredPolicy.Of(assembly);
        if (policy.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var roll = FrozenRolls.Freeze(registry, general, new Dictionary<Guid, Standing>(), policy.Value);
        if (roll.Refusal is { } flaw)
        {
            return flaw;
        }

        List<Guid> grantors = [.. inForce.Where(holder.Is).Select(proxy => proxy.GrantorId).Where(id => id != grantorId), grantorId];
        var holding = new ProxyHolding(
            holder.CoOwnerId is { } own ? Voix(roll.Value, own) : 0,
            [.. grantors.Select(id => new Grantor(Voix(roll.Value, id), SecondarySyndicate(registry.Owners[id])))],
            holder.CoOwnerId is { } tied ? ManagerOwners.TieOf(registry, tied) : HolderTie.None,
            IsPrincipalAssembly: registry.Owners.Values.Any(shares => shares.Lots.Any(lot => lot.SecondarySyndicate.Length > 0)));
        return ProxyLimit.Check(holding, ProxyLimit.CeilingBase(roll.Value));
    }

    private static long Voix(VotingRoll roll, Guid coOwnerId) => roll.Voix(FrozenRolls.IdOf(coOwnerId));

    /// <summary>Null when his lots belong to none, or to several.</summary>
    private static string? SecondarySyndicate(OwnerShares shares) =>
        shares.Lots.Select(lot => lot.SecondarySyndicate).Distinct().ToList() is [{ Length: > 0 } one] ? one : null;
}
