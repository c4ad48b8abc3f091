namespace AgLive.Server.Data.Sheets;

/// <summary>The owners whose account belongs to the syndic: they may neither hold a proxy nor chair (loi 1965 art. 22 I).</summary>
public static class ManagerOwners
{
    public static bool Contains(Registry registry, Guid coOwnerId) => registry.Managers.Any(account =>
        registry.CoOwnersByAccount.TryGetValue(account, out var own) && own.Contains(coOwnerId));
}
