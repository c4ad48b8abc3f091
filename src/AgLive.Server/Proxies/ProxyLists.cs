using System.Globalization;
using AgLive.Domain.Proxies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Proxies;

namespace AgLive.Server.Proxies;

/// <summary>Every mandate of an assembly, as the console shows them before the vote (AG-12).</summary>
public static class ProxyLists
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    public static ProxyList Of(AssemblyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var general = view.Registry.Keys.First(key => key.Code == AllocationKey.General);
        var roll = FrozenRolls.Freeze(view.Registry, general, new Dictionary<Guid, Standing>(), StoredPolicy.ForShowing(view.Assembly));
        long Voix(Guid id) => roll.IsDone ? roll.Value.Voix(FrozenRolls.IdOf(id)) : 0;
        return new ProxyList(
            [.. view.Proxies.Where(proxy => proxy.RevokedAt is null)
                .Select(proxy => Line(view, proxy, Voix(proxy.GrantorId)))
                .OrderBy(line => line.GrantorName, French)],
            [.. view.Registry.Owners.Values
                .Where(shares => shares.Owner.Kind != CoOwnerKind.Syndicate)
                .Select(shares => new PersonChoice(
                    shares.Owner.Id,
                    shares.Owner.DisplayName,
                    IsThere(view, shares.Owner.Id),
                    !ProxyHolders.IsBarred(ManagerOwners.TieOf(view.Registry, shares.Owner.Id))))
                .OrderBy(person => person.Name, French)],
            view.Assembly.State == AssemblyState.InSession,
            view.Bureau.LastOrDefault(member => member.Role == BureauRole.President)?.Name ?? "");
    }

    private static ProxyLine Line(AssemblyView view, Proxy proxy, long voix) => new(
        proxy.Id,
        proxy.GrantorId,
        view.Registry.Owners[proxy.GrantorId].Owner.DisplayName,
        voix,
        proxy.State switch
        {
            ProxyState.Offered => ProxyStates.Offered,
            ProxyState.Blank => ProxyStates.Blank,
            _ => ProxyStates.Accepted,
        },
        proxy.HolderName,
        proxy.HolderId is null,
        proxy.Signature != SignatureKind.ByHand,
        view.Attendance.Any(stay => stay.CoOwnerId == proxy.GrantorId && stay is { LeftAt: null, Mode: AttendanceMode.Represented }),
        proxy.DistributedBy);

    private static bool IsThere(AssemblyView view, Guid id) =>
        view.Attendance.Any(stay => stay.CoOwnerId == id && stay.LeftAt is null && stay.Mode != AttendanceMode.Represented);
}
