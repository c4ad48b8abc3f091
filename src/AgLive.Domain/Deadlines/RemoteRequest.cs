using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>
/// Telling the syndic that one will take part à distance (décret art. 13-2): by any means, three clear days before
/// the meeting, calendar days. Later, only the bureau may let somebody in.
/// </summary>
public static class RemoteRequest
{
    /// <summary>Whether a request made then is in time. What counts is when the owner told, not when he was read.</summary>
    /// <param name="requested">When the owner told the syndic.</param>
    /// <param name="meeting">Start of the meeting; not in the first days of the year 1.</param>
    /// <param name="building">Zone of the building.</param>
    /// <param name="policy">Where legal days are counted.</param>
    public static bool IsInTime(
        DateTimeOffset requested, DateTimeOffset meeting, TimeZoneInfo building, AssemblyPolicy policy)
    {
        return requested < RejectedFrom(meeting, building, policy);
    }

    /// <summary>The first instant that is too late: the midnight that ends the last day in time.</summary>
    /// <param name="meeting">Start of the meeting; not in the first days of the year 1.</param>
    /// <param name="building">Zone of the building.</param>
    /// <param name="policy">Where legal days are counted.</param>
    public static DateTimeOffset RejectedFrom(DateTimeOffset meeting, TimeZoneInfo building, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(building);
        ArgumentNullException.ThrowIfNull(policy);
        var zone = LocalDays.Zone(policy.DeadlineZone, building);
        var last = ClearDays.Before(LocalDays.Of(meeting, zone), FormDeadlineRule.Calendar).LastDay;
        return LocalDays.Start(last.AddDays(1), zone);
    }
}
