using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Live;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What the operator checks before he opens a vote: who takes part, which mandates nobody carries, who is cut off.</summary>
internal static class OpeningChecks
{
    /// <param name="roll">The one a vote would freeze now.</param>
    public static OpeningCheck Of(
        AssemblyView view, VotingRoll roll, IReadOnlyDictionary<Guid, LivePresence> devices, DateTimeOffset now)
    {
        var voters = roll.Entries
            .Where(entry => entry.Participation is Participation.Present or Participation.Remote or Participation.Represented)
            .ToList();
        var forms = roll.Entries.Where(entry => entry.Participation == Participation.PostalForm).ToList();
        return new OpeningCheck(
            voters.Count,
            voters.Sum(entry => entry.Voix),
            forms.Count,
            forms.Sum(entry => entry.Voix),
            [.. WithoutHolder(view, roll)],
            [.. Disconnected(view, roll, devices, now)]);
    }

    private static IEnumerable<OwnerVoix> WithoutHolder(AssemblyView view, VotingRoll roll)
    {
        var here = view.Attendance.Where(stay => stay.LeftAt is null && stay.Mode != AttendanceMode.Represented)
            .Select(stay => stay.CoOwnerId).ToHashSet();
        var given = view.Proxies
            .Where(proxy => proxy.RevokedAt is null && proxy.State == ProxyState.Accepted)
            .GroupBy(proxy => proxy.GrantorId)
            .ToDictionary(proxies => proxies.Key, proxies => proxies.Last());
        return roll.Entries
            .Where(entry => entry.Participation == Participation.Absent && given.ContainsKey(FrozenRolls.GuidOf(entry.Id)))
            .OrderByDescending(entry => entry.Voix)
            .Select(entry => Owner(view, entry, Carried(given[FrozenRolls.GuidOf(entry.Id)], here)));
    }

    private static string Carried(Proxy proxy, HashSet<Guid> here) => proxy.HolderId is { } holder && here.Contains(holder)
        ? $"{proxy.HolderName} est là, mais n'a pas signé pour ce pouvoir"
        : $"mandataire absent : {proxy.HolderName}";

    private static IEnumerable<OwnerVoix> Disconnected(
        AssemblyView view, VotingRoll roll, IReadOnlyDictionary<Guid, LivePresence> devices, DateTimeOffset now)
    {
        var voixByHolder = view.Attendance
            .Where(stay => stay is { LeftAt: null, Mode: AttendanceMode.Represented, HolderCoOwnerId: not null })
            .GroupBy(stay => stay.HolderCoOwnerId!.Value)
            .ToDictionary(stays => stays.Key, stays => stays.DistinctBy(stay => stay.CoOwnerId).Sum(stay => roll.Voix(FrozenRolls.IdOf(stay.CoOwnerId))));
        return view.Attendance
            .Where(stay => stay is { LeftAt: null, Mode: AttendanceMode.Remote })
            .Select(stay => (Id: stay.CoOwnerId, Device: AttendanceLines.DeviceOf(view, stay.CoOwnerId, devices)))
            .Where(person => person.Device is not { Online: true })
            .Select(person => new OwnerVoix(
                person.Id,
                view.Registry.Owners[person.Id].Owner.DisplayName,
                roll.Voix(FrozenRolls.IdOf(person.Id)) + voixByHolder.GetValueOrDefault(person.Id),
                Fr.Text(Since(person.Device, now))))
            .Where(person => person.Voix > 0)
            .OrderByDescending(person => person.Voix);
    }

    private static string Since(LivePresence? device, DateTimeOffset now) => device is null
        ? "aucun appareil connecté"
        : $"déconnecté depuis {DeviceWords.Duration(now - device.At)}";

    private static OwnerVoix Owner(AssemblyView view, RollEntry entry, string note)
    {
        var id = FrozenRolls.GuidOf(entry.Id);
        return new OwnerVoix(id, view.Registry.Owners[id].Owner.DisplayName, entry.Voix, Fr.Text(note));
    }
}
