namespace AgLive.Domain.Deadlines;

/// <summary>
/// From which instant a form of vote by correspondence is too late. The two rules differ: both are computed and
/// shown.
/// </summary>
public static class PostalCutoff
{
    /// <summary>
    /// Décret art. 9 bis, three clear days: neither the day of receipt nor that of the meeting counts, so the last
    /// day is D − 4, until 24:00 in the zone of the building. Calendar days, week-ends included.
    /// </summary>
    /// <param name="meeting">Start of the meeting.</param>
    /// <param name="zone">Zone of the building.</param>
    /// <returns>The first instant that is too late: D − 3 at 00:00, with the offset of that day.</returns>
    public static DateTimeOffset Legal(DateTimeOffset meeting, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return StartOfDay(LocalDate(meeting, zone).AddDays(-3), zone);
    }

    /// <summary>Whether a form received then is in time under <see cref="Legal"/>.</summary>
    public static bool IsInTime(DateTimeOffset received, DateTimeOffset meeting, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return LocalDate(received, zone) <= LocalDate(meeting, zone).AddDays(-4);
    }

    /// <summary>The promise made to co-owners: 72 hours before the start, by the clock that never jumps.</summary>
    /// <returns>The first instant that is too late.</returns>
    public static DateTimeOffset Hours72(DateTimeOffset meeting) => meeting.AddHours(-72);

    private static DateOnly LocalDate(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateTimeOffset StartOfDay(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);

        // Where clocks change at midnight the day may begin late, or its first hour come twice.
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
