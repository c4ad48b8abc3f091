using System.Globalization;
using AgLive.Domain;

namespace AgLive.Server.Conducting;

/// <summary>The hour at which a suspended session is to go on, as the operator writes it.</summary>
internal static class ResumeTimes
{
    /// <summary>A later one is a slip of the pen: the screens show an hour, not a day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The next instant at which the clocks of the building show this hour; null when none is given.</summary>
    /// <param name="text">« 19:15 », or nothing.</param>
    public static Outcome<DateTimeOffset?> Next(string? text, string zoneId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (DateTimeOffset?)null;
        }

        if (!TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return new Refusal(RefusalCode.BadRequest, "resumeTime", "l'heure de reprise s'écrit comme 19:15");
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var next = new[] { today, today.AddDays(1) }.Select(day => At(day, time, zone)).First(instant => instant > now);
        return next - now <= Longest
            ? next
            : new Refusal(RefusalCode.BadRequest, "resumeTime", "l'heure de reprise est déjà passée");
    }

    /// <summary>An hour the clocks skip in spring is the one they show instead.</summary>
    private static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        var shown = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(shown, zone.GetUtcOffset(shown)).ToUniversalTime();
    }
}
