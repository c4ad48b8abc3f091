using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>Days as a calendar on a wall counts them. Legal days are never counted in hours: some have 23, some 25.</summary>
internal static class LocalDays
{
    private const string Paris = "Europe/Paris";

    /// <summary>The zone the legal days of a building are counted in.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the zone of Paris.</exception>
    public static TimeZoneInfo Zone(DeadlineZone reading, TimeZoneInfo building) => reading switch
    {
        DeadlineZone.Building => building,
        DeadlineZone.Paris => TimeZoneInfo.FindSystemTimeZoneById(Paris),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    /// <summary>The date a clock on the wall shows at that instant.</summary>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>
    /// The first instant of a day: 00:00, with the offset of that hour. Where clocks change at midnight the day may
    /// begin late, or its first hour come twice; the first of the two counts.
    /// </summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
