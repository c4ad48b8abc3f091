using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;

namespace AgLive.Server.Minutes;

/// <summary>The clocks of a notification in words (loi 1965 art. 42 al. 2; décret 1967 arts. 18, 64).</summary>
internal static class NoticeSentences
{
    /// <summary>What an owner who may contest reads of his own notification.</summary>
    public static string Own(AssemblyView view, MinutesNotice notice) => Fr.Text(notice.NotifiedOn is { } day
        ? $"Ce procès-verbal vous a été notifié le {Day(day)}. Vous pouvez contester les décisions auxquelles vous êtes opposant ou défaillant jusqu'au {Day(Period(view, day).LastDay)} à minuit (loi art. 42)."
        : $"Ce procès-verbal vous a été envoyé le {Fr.Date(notice.DispatchedAt, view.Condominium.ZoneId)}. Vous avez deux mois, à partir de sa notification, pour contester les décisions auxquelles vous êtes opposant ou défaillant (loi art. 42).");

    public static ContestPeriod Period(AssemblyView view, DateOnly notified) => ContestPeriod.Of(
        notified, TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId), StoredPolicy.ForShowing(view.Assembly));

    /// <summary>« 3 décembre 2026 ».</summary>
    public static string Day(DateOnly day) => Fr.Date(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), "Etc/UTC");
}
