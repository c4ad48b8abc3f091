using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>
/// Days as a calendar on a wall counts them: the clear days of the décret of 17 March 1967 (arts. 9, 9 bis) and the months of the
/// loi of 10 July 1965 (art. 42). Legal days are never counted in hours: some have 23, some 25.
/// </summary>
internal static class LocalDays
{
    private const string Paris = "Europe/Paris";

    /// <summary>More seconds than any clock is from UTC.</summary>
    private const int FarthestZone = 15 * 3600;

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
    /// The first instant of a day, with its offset: 00:00, or what follows it where clocks are put forward over
    /// midnight.
    /// </summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        // Sought, not written: a calendar knows which day an instant is of, even where that day begins late or twice.
        var origin = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddSeconds(-FarthestZone);
        var (before, after) = (0, 2 * FarthestZone);
        while (after - before > 1)
        {
            var middle = (before + after) / 2;
            (before, after) = Of(origin.AddSeconds(middle), zone) < day ? (middle, after) : (before, middle);
        }

        return TimeZoneInfo.ConvertTime(origin.AddSeconds(after), zone);
    }
}
