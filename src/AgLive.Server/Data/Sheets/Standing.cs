using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>How an owner takes part at an instant, and which co-owner casts his ballot on screen.</summary>
/// <param name="VoterId">Null when nobody may: absent, or represented by somebody who is not an owner.</param>
public sealed record Standing(Participation Participation, Guid? VoterId)
{
    public static Standing Absent { get; } = new(Participation.Absent, null);

    /// <summary>He votes by correspondence: nobody casts a ballot for him on screen.</summary>
    public static Standing ByForm { get; } = new(Participation.PostalForm, null);

    public static Standing Of(AttendanceEntry entry) => entry.Mode switch
    {
        AttendanceMode.Room => new(Participation.Present, entry.CoOwnerId),
        AttendanceMode.Remote => new(Participation.Remote, entry.CoOwnerId),
        AttendanceMode.Represented => new(Participation.Represented, entry.HolderCoOwnerId),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Mode, "No such mode."),
    };

    /// <summary>Who takes part now, by co-owner: the stays without a departure.</summary>
    public static IReadOnlyDictionary<Guid, Standing> Current(IEnumerable<AttendanceEntry> entries) => entries
        .Where(entry => entry.LeftAt is null)
        .GroupBy(entry => entry.CoOwnerId)
        .ToDictionary(stays => stays.Key, stays => Of(stays.MaxBy(entry => entry.ArrivedAt)!));
}
