using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Notices.Reminders;

/// <summary>
/// When each reminder is due. Each has a window: a server that was down sends it late while it still helps, and not once it
/// would only confuse.
/// </summary>
public static class ReminderTimes
{
    private const int Days = 7;
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);
    private static readonly TimeSpan WeekHelps = TimeSpan.FromDays(2);
    private static readonly TimeSpan OpeningHelps = TimeSpan.FromMinutes(30);

    public static IEnumerable<ReminderKind> Due(AssemblyView view, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        var assembly = view.Assembly;
        if (assembly is { State: AssemblyState.InSession, OpenedAt: { } opened } && now < opened + OpeningHelps)
        {
            yield return ReminderKind.Opened;
        }

        if (assembly.State != AssemblyState.Convened || now >= assembly.StartsAt)
        {
            yield break;
        }

        var week = Week(view);
        if (now >= week && now < week + WeekHelps)
        {
            yield return ReminderKind.Week;
        }

        if (Forms(FormsLimit(view), now) is { } forms)
        {
            yield return forms;
        }

        if (now >= assembly.StartsAt.AddHours(-1))
        {
            yield return ReminderKind.Hour;
        }
    }

    /// <summary>Ten, five and one day before the limit, a day long each.</summary>
    private static ReminderKind? Forms(DateTimeOffset limit, DateTimeOffset now)
    {
        bool Within(int days) => now >= limit.AddDays(-days) && now < limit.AddDays(1 - days);
        return Within(10) ? ReminderKind.FormsTenDays
            : Within(5) ? ReminderKind.FormsFiveDays
            : Within(1) ? ReminderKind.Forms
            : null;
    }

    /// <summary>The nearer of the two limits: whoever keeps it is in time for both.</summary>
    public static DateTimeOffset FormsLimit(AssemblyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var forms = FormDeadline.Of(view.Assembly.StartsAt, Zone(view), StoredPolicy.ForShowing(view.Assembly));
        return forms.RejectedFrom < forms.Hours72 ? forms.RejectedFrom : forms.Hours72;
    }

    /// <summary>By days of the calendar of the building: never by subtracting hours.</summary>
    private static DateTimeOffset Week(AssemblyView view)
    {
        var zone = Zone(view);
        var morning = TimeZoneInfo.ConvertTime(view.Assembly.StartsAt, zone).Date.AddDays(-Days) + Morning;
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning));
    }

    private static TimeZoneInfo Zone(AssemblyView view) => TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId);
}
