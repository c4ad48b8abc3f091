using System.Globalization;
using System.Text.Json.Nodes;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>form_deadline</c> (décret arts. 9 bis, 13-2), told apart by its fields: requests to take part à
/// distance, the way of one form, or the deadline itself.
/// </summary>
internal static class FormDeadlineCase
{
    private static readonly string[] FormFields = ["channel", "sent", "delivered"];

    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy)
    {
        if (inputs.Optional("requests") is { } requests)
        {
            return Requests(inputs, requests, policy);
        }

        return FormFields.Any(name => inputs.Optional(name) is not null)
            ? Form(inputs, policy)
            : Deadline(FormDeadline.Of(inputs["meeting_local"].Instant(), inputs["timezone"].Zone(), policy));
    }

    private static JsonObject Deadline(FormDeadline deadline) => new()
    {
        ["last_day_of_receipt"] = CaseDates.Written(deadline.LastDay),
        ["last_weekday"] = deadline.LastDay.DayOfWeek.ToString(),
        ["rejected_from_local"] = CaseDates.Written(deadline.RejectedFrom),
        ["rejected_from_utc"] = CaseDates.Written(deadline.RejectedFrom.ToUniversalTime()),
        ["rule_72h_local"] = CaseDates.Written(deadline.Hours72),
        ["rule_72h_utc"] = CaseDates.Written(deadline.Hours72.ToUniversalTime()),
        ["hours_wrongly_open_under_72h"] = Hours(deadline.WronglyOpen),
        ["hours_between_cutoff_and_meeting"] = Hours(deadline.BeforeMeeting),
        ["clear_days"] = new JsonArray([.. deadline.ClearDays.Days.Select(day => JsonValue.Create(CaseDates.Written(day)))]),
    };

    private static JsonObject Form(CaseField inputs, AssemblyPolicy policy)
    {
        var meeting = inputs["meeting_local"].Instant();
        var deadline = FormDeadline.Of(meeting, inputs.ZoneOrClock(meeting), policy);
        var channel = CaseChannels.Form(inputs["channel"]);
        var receipt = new FormSending(
            channel, inputs.Optional("sent")?.Instant(), inputs.Optional("delivered")?.Instant()).Receipt();
        if (receipt.Refusal is { } refusal)
        {
            var name = refusal.Field == nameof(FormSending.Sent) ? "sent" : "delivered";
            throw inputs[name].Impossible("un formulaire ne peut pas être reçu avant d'avoir été envoyé.");
        }

        return new JsonObject
        {
            ["accepted"] = deadline.Accepts(receipt.Value),
            ["effective_receipt"] = CaseDates.Written(receipt.Value),
        };
    }

    private static JsonObject Requests(CaseField inputs, CaseField requests, AssemblyPolicy policy)
    {
        var meeting = inputs["meeting_local"].Instant();
        var zone = inputs.ZoneOrClock(meeting);
        var inTime = requests.Items().Select(request => RemoteRequest.IsInTime(request.Instant(), meeting, zone, policy));
        return new JsonObject { ["in_time"] = new JsonArray([.. inTime.Select(one => JsonValue.Create(one))]) };
    }

    /// <summary>« 18.0 », « 19.5 »: always with a decimal, as the file writes hours.</summary>
    private static JsonNode? Hours(TimeSpan span)
    {
        var text = span.TotalHours.ToString(CultureInfo.InvariantCulture);
        return JsonNode.Parse(text.All(char.IsAsciiDigit) ? text + ".0" : text);
    }
}
