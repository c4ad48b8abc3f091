using AgLive.Domain.Proxies;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Live;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>One line an owner: how he takes part, since when, and whether his device answers.</summary>
internal static class AttendanceLines
{
    /// <param name="plans">How owners said they would take part; empty where nobody asks.</param>
    public static IReadOnlyList<AttendanceLine> Of(
        AssemblyView view, IReadOnlyDictionary<Guid, LivePresence> devices, IReadOnlyDictionary<Guid, string> plans)
    {
        var general = KeyRolls.Of(view).For(KeyRolls.General(view)?.Id);
        var stays = view.Attendance.ToLookup(entry => entry.CoOwnerId);
        return [.. OwnerIndex.Of(view).ByName.Select(shares => Line(
            view,
            shares,
            general,
            stays[shares.Owner.Id].LastOrDefault(),
            DeviceOf(view, shares.Owner.Id, devices)) with { Plan = plans.GetValueOrDefault(shares.Owner.Id) })];
    }

    /// <summary>The freshest device of the accounts that act for an owner; null when none was seen.</summary>
    public static LivePresence? DeviceOf(AssemblyView view, Guid coOwnerId, IReadOnlyDictionary<Guid, LivePresence> devices) =>
        OwnerIndex.Of(view).Accounts[coOwnerId]
            .Select(account => devices.GetValueOrDefault(account))
            .OfType<LivePresence>()
            .OrderBy(device => device.Online)
            .ThenBy(device => device.At)
            .LastOrDefault();

    private static AttendanceLine Line(AssemblyView view, OwnerShares shares, VotingRoll? general, AttendanceEntry? stay, LivePresence? device) => new(
        shares.Owner.Id,
        shares.Owner.DisplayName,
        Lots(shares),
        general?.Voix(FrozenRolls.IdOf(shares.Owner.Id)) ?? 0,
        stay is { LeftAt: null } ? Mode(stay.Mode) : "absent",
        HolderName(view, shares.Owner.Id, stay),
        stay?.ArrivedAt,
        stay?.LeftAt,
        device is null ? "none" : device.Online ? "online" : "offline",
        device is { Online: false } ? device.At : null,
        shares.Owner.Kind != CoOwnerKind.Syndicate && !ProxyHolders.IsBarred(ManagerOwners.TieOf(view.Registry, shares.Owner.Id)),
        shares.Owner.Kind != CoOwnerKind.Syndicate,
        Notes(OwnerNotes.ForConsole(shares.Owner, general), PostalNotes.ForConsole(view, shares.Owner.Id)),
        shares.Owner.Kind == CoOwnerKind.JointOwnership ? shares.Owner.CommonRepresentative : null)
    {
        HolderId = view.Proxies.LastOrDefault(proxy => proxy.GrantorId == shares.Owner.Id
            && proxy is { RevokedAt: null, State: ProxyState.Accepted })?.HolderId,
    };

    /// <summary>Who represents him, or will when he arrives; null for whoever is there himself or gave no proxy.</summary>
    private static string? HolderName(AssemblyView view, Guid coOwnerId, AttendanceEntry? stay) => stay switch
    {
        { LeftAt: null, Mode: AttendanceMode.Represented } => stay.HolderName,
        { LeftAt: null } => null,
        _ => view.Proxies.LastOrDefault(proxy => proxy.GrantorId == coOwnerId && proxy.RevokedAt is null)?.HolderName,
    };

    private static string? Notes(params IEnumerable<string?> notes) =>
        string.Join(" ", notes.OfType<string>()) is { Length: > 0 } said ? said : null;

    private static string Lots(OwnerShares shares) => shares.Lots.Count switch
    {
        0 => "",
        1 => Fr.Text($"lot {shares.Lots[0].Number}"),
        _ => $"lots {string.Join(", ", shares.Lots.Select(lot => lot.Number))}",
    };

    private static string Mode(AttendanceMode mode) => mode switch
    {
        AttendanceMode.Room => "room",
        AttendanceMode.Remote => "remote",
        AttendanceMode.Represented => "represented",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };
}
