using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>
/// The two months to contest a decision before the court, on pain of forfeiture (loi art. 42 al. 2). They run from
/// the day after the notification (décret art. 64) and end with the day that bears the date of the notification two
/// months later, or with the last of the month when it has no such day. A notification that does not reproduce art.
/// 42 al. 2 does not make them run (décret art. 18).
/// </summary>
/// <param name="Start">The first instant: the midnight after the day of the notification.</param>
/// <param name="LastDay">The last day, until 24:00.</param>
/// <param name="End">The first instant that is too late.</param>
public sealed record ContestPeriod(DateTimeOffset Start, DateOnly LastDay, DateTimeOffset End)
{
    /// <summary>How long, in months.</summary>
    public const int Months = 2;

    /// <summary>The period of one owner.</summary>
    /// <param name="notified">Day of the event of <see cref="NoticeChannel"/>, for this owner.</param>
    /// <param name="building">Zone of the building.</param>
    /// <param name="policy">Where legal days are counted.</param>
    public static ContestPeriod Of(DateOnly notified, TimeZoneInfo building, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(building);
        ArgumentNullException.ThrowIfNull(policy);
        var zone = LocalDays.Zone(policy.DeadlineZone, building);
        var last = notified.AddMonths(Months);
        return new ContestPeriod(LocalDays.Start(notified.AddDays(1), zone), last, LocalDays.Start(last.AddDays(1), zone));
    }

    /// <summary>Whether the action can be brought at that instant.</summary>
    public bool IsOpen(DateTimeOffset instant) => Start <= instant && instant < End;
}
