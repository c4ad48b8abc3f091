using AgLive.Domain.Proxies;

namespace AgLive.Server.Data.Sheets;

/// <summary>The owners whose account belongs to the syndic; what it bars them from is the Domain's (loi 1965 art. 22 I).</summary>
public static class ManagerOwners
{
    /// <summary>What ties an owner to the syndic, as far as the registry knows.</summary>
    public static HolderTie TieOf(Registry registry, Guid coOwnerId) =>
        Contains(registry, coOwnerId) ? HolderTie.Syndic : HolderTie.None;

    private static bool Contains(Registry registry, Guid coOwnerId) => registry.Managers.Any(account =>
        registry.CoOwnersByAccount.TryGetValue(account, out var own) && own.Contains(coOwnerId));
}
