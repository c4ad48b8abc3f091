using System.Text.Json.Nodes;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>pv_delay</c> (décret art. 17, loi art. 42 al. 2); with <c>notification_date</c> (and
/// <c>timezone</c>, Paris without it), also the two months to contest.
/// </summary>
internal static class MinutesDeadlinesCase
{
    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy)
    {
        var meeting = inputs["meeting_date"].Day();
        var deadlines = MinutesDeadlines.Of(meeting);
        var answer = new JsonObject
        {
            ["pv_signature_at_the_latest"] = CaseDates.Written(deadlines.SignBy),
            ["pv_notification_at_the_latest"] = CaseDates.Written(deadlines.NotifyBy),
        };
        if (inputs.Optional("notification_date") is { } field)
        {
            var notified = field.Day();
            if (notified < meeting)
            {
                throw field.Impossible("le procès-verbal ne peut pas être notifié avant la réunion.");
            }

            var zone = inputs.Optional("timezone")?.Zone() ?? TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
            var period = ContestPeriod.Of(notified, zone, policy);
            answer["pv_notified_in_time"] = notified <= deadlines.NotifyBy;
            answer["contest_from_local"] = CaseDates.Written(period.Start);
            answer["contest_last_day"] = CaseDates.Written(period.LastDay);
            answer["contest_closed_from_local"] = CaseDates.Written(period.End);
        }

        return answer;
    }
}
