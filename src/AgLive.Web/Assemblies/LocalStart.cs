using System.Globalization;

namespace AgLive.Web.Assemblies;

/// <summary>A date and an hour as the clocks of the building show them.</summary>
public static class LocalStart
{
    /// <param name="date">« 2026-12-10 », as a date field of a form gives it.</param>
    /// <param name="time">« 18:00 ».</param>
    /// <param name="zoneId">IANA zone of the building.</param>
    /// <returns>Null for anything else, and for an hour that a change of time skips.</returns>
    public static DateTimeOffset? Parse(string? date, string? time, string zoneId)
    {
        if (!DateTime.TryParseExact(
            $"{date?.Trim()} {time?.Trim()}", ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        return zone.IsInvalidTime(local) ? null : new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
