using System.Globalization;
using System.Runtime.CompilerServices;
using AgLive.Server.Data;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// What the lists of the console need of a registry, made once for each reading of it: a console asks four times a second, and
/// sorting two thousand names or looking for each owner's accounts among all would then be most of its work.
/// </summary>
internal sealed class OwnerIndex
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);
    private static readonly ConditionalWeakTable<Data.Registry, OwnerIndex> Made = new();

    private OwnerIndex(Data.Registry registry)
    {
        ByName =
        [
            .. registry.Owners.Values.OrderBy(shares => shares.Owner.LastName, French).ThenBy(shares => shares.Owner.DisplayName, French),
        ];
        Accounts = registry.CoOwnersByAccount
            .SelectMany(account => account.Value.Select(coOwner => (CoOwner: coOwner, Account: account.Key)))
            .ToLookup(link => link.CoOwner, link => link.Account);
    }

    /// <summary>In the order of a French list.</summary>
    public IReadOnlyList<OwnerShares> ByName { get; }

    /// <summary>The accounts that act for a co-owner.</summary>
    public ILookup<Guid, Guid> Accounts { get; }

    public static OwnerIndex Of(AssemblyView view) => Made.GetValue(view.Registry, registry => new OwnerIndex(registry));
}
