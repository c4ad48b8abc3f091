using System.Text.Json.Nodes;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>convocation_deadline</c> (décret arts. 9, 64, 64-1); with <c>meeting_date</c>, also whether that
/// meeting was called early enough.
/// </summary>
internal static class MeetingNoticeCase
{
    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy)
    {
        var notified = inputs["event_date"].Day();
        _ = CaseChannels.Notice(inputs["channel"]);
        var notice = MeetingNotice.Of(notified, policy.EarliestMeeting);
        var answer = new JsonObject
        {
            ["day_1"] = CaseDates.Written(notice.FirstDay),
            ["day_21"] = CaseDates.Written(notice.LastDay),
            ["earliest_meeting"] = CaseDates.Written(notice.EarliestMeeting),
        };
        if (inputs.Optional("meeting_date") is { } field)
        {
            var meeting = field.Day();
            answer["in_time"] = meeting >= notified
                ? notice.Allows(meeting)
                : throw field.Impossible("la réunion ne peut pas précéder sa convocation.");
        }

        return answer;
    }
}
