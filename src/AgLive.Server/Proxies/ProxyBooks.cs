using System.Globalization;
using AgLive.Domain;
using AgLive.Domain.Proxies;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Proxies;

namespace AgLive.Server.Proxies;

/// <summary>The mandates of one person as his page shows them, read from the state in memory.</summary>
public sealed class ProxyBooks(AssemblyViews views)
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    public async Task<Outcome<ProxyBook>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        var roll = General(view);
        return new ProxyBook(
            [.. own.Select(id => Owner(view, roll, id)).OrderBy(owner => owner.Name, French)],
            [.. view.Proxies
                .Where(proxy => proxy is { RevokedAt: null, State: ProxyState.Offered or ProxyState.Accepted }
                    && proxy.HolderId is { } holder && own.Contains(holder))
                .OrderBy(proxy => proxy.State == ProxyState.Offered ? 0 : 1)
                .ThenBy(proxy => proxy.RecordedAt)
                .Select(proxy => Received(view, roll, proxy))],
            [.. view.Registry.Owners.Values
                .Where(shares => shares.Owner.Kind != CoOwnerKind.Syndicate && !ProxyHolders.IsBarred(ManagerOwners.TieOf(view.Registry, shares.Owner.Id)))
                .Select(shares => new HolderChoice(shares.Owner.Id, shares.Owner.DisplayName, IsPresent(view, shares.Owner.Id)))
                .OrderBy(choice => choice.Name, French)],
            [.. view.Resolutions.Where(resolution => resolution is { Majority: not null, Disposition: Disposition.Kept })
                .Select(resolution => new ProxyPoint(resolution.Id, resolution.Number, resolution.Title))],
            view.Assembly.State != AssemblyState.Ended);
    }

    private static VotingRoll? General(AssemblyView view)
    {
        var key = view.Registry.Keys.First(known => known.Code == AllocationKey.General);
        var roll = FrozenRolls.Freeze(
            view.Registry, key, new Dictionary<Guid, Standing>(), StoredPolicy.ForShowing(view.Assembly));
        return roll.IsDone ? roll.Value : null;
    }

    private static GivingOwner Owner(AssemblyView view, VotingRoll? roll, Guid id)
    {
        var last = view.Proxies.LastOrDefault(proxy => proxy.GrantorId == id);
        return new GivingOwner(
            id,
            view.Registry.Owners[id].Owner.DisplayName,
            Voix(roll, id),
            IsPresent(view, id),
            view.Proxies.LastOrDefault(proxy => proxy.GrantorId == id && proxy.RevokedAt is null) is { } given ? Given(view, given) : null,
            last is { State: ProxyState.Declined } ? last.HolderName : "",
            view.Registry.Owners[id].Owner.Kind != CoOwnerKind.Syndicate);
    }

    private static GivenProxy Given(AssemblyView view, Proxy proxy) => new(
        proxy.Id,
        Word(proxy.State),
        proxy.HolderName,
        proxy.RecordedAt,
        proxy.AnsweredAt,
        proxy.ForbidsSubdelegation,
        proxy.Signature != SignatureKind.ByHand,
        proxy.DistributedBy,
        view.Attendance.Any(stay => stay.CoOwnerId == proxy.GrantorId && stay is { LeftAt: null, Mode: AttendanceMode.Represented }));

    private static ReceivedProxy Received(AssemblyView view, VotingRoll? roll, Proxy proxy) => new(
        proxy.Id,
        proxy.GrantorId,
        view.Registry.Owners[proxy.GrantorId].Owner.DisplayName,
        proxy.HolderName,
        Voix(roll, proxy.GrantorId),
        Word(proxy.State),
        proxy.RecordedAt,
        proxy.ForbidsSubdelegation,
        view.Proxies.FirstOrDefault(one => one.Id == proxy.SubdelegatedFromId)?.HolderName ?? "",
        ProxyInstructions.Show(proxy.Instructions, view.Resolutions));

    private static string Word(ProxyState state) => state switch
    {
        ProxyState.Accepted => ProxyStates.Accepted,
        ProxyState.Offered => ProxyStates.Offered,
        ProxyState.Blank => ProxyStates.Blank,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No mandate that stands."),
    };

    private static bool IsPresent(AssemblyView view, Guid id) =>
        view.Attendance.Any(stay => stay.CoOwnerId == id && stay.LeftAt is null && stay.Mode != AttendanceMode.Represented);

    private static long Voix(VotingRoll? roll, Guid id) => roll?.Voix(FrozenRolls.IdOf(id)) ?? 0;
}
