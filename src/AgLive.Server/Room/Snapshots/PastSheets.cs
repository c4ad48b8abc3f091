using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Assemblies;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Who took part in an assembly that has ended: each owner once, by the most present way he did.</summary>
internal static class PastSheets
{
    private static readonly (AttendanceMode Mode, string Label)[] Ways =
    [
        (AttendanceMode.Room, "En salle"),
        (AttendanceMode.Remote, "À distance"),
        (AttendanceMode.Represented, "Représentés"),
    ];

    /// <param name="whole">The roll of a vote of all owners; null when there was none: then heads only.</param>
    public static PastAttendance Of(AssemblyView view, (VotingRound Round, IEnumerable<RollRow> Rows)? whole)
    {
        var modes = view.Attendance.GroupBy(stay => stay.CoOwnerId).ToDictionary(stays => stays.Key, stays => stays.Min(stay => stay.Mode));
        var voix = whole?.Rows.ToDictionary(row => row.CoOwnerId, row => row.Voix);
        List<Guid> owners = [.. view.Registry.Owners.Values
            .Where(shares => shares.Owner.Kind != CoOwnerKind.Syndicate && shares.Lots.Count > 0)
            .Select(shares => shares.Owner.Id)];
        return new PastAttendance(
            [
                .. Ways.Select(way => Part(way.Label, owners.Where(owner => modes.TryGetValue(owner, out var mode) && mode == way.Mode))),
                Part("Absents", owners.Where(owner => !modes.ContainsKey(owner))),
            ],
            owners.Count,
            whole?.Round.TotalVoix);

        PastPart Part(string label, IEnumerable<Guid> those)
        {
            List<Guid> counted = [.. those];
            return new PastPart(label, counted.Count, voix is null ? null : counted.Sum(owner => voix.GetValueOrDefault(owner)));
        }
    }
}
