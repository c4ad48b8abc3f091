using System.Globalization;
using System.Text.Json;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Vectors;

public sealed class DeadlineVectorTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static TheoryData<string> Deadlines => With("last_day_of_receipt");

    public static TheoryData<string> Sendings => With("effective_receipt");

    public static TheoryData<string> Requests => With("in_time");

    public static TheoryData<string> Notices => Vector.Ids("convocation_deadline");

    public static TheoryData<string> Minutes => Vector.Ids("pv_delay");

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void Forms_HaveTheDeadlineOfTheDecreeAndThe72Hours(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Vector.Text(inputs, "timezone")!);

        var deadline = FormDeadline.Of(Instant(inputs, "meeting_local"), zone, AssemblyPolicy.Default);

        Assert.Equal(Day(expected.GetProperty("last_day_of_receipt")), deadline.LastDay);
        Assert.Equal(Vector.Text(expected, "last_weekday"), deadline.LastDay.DayOfWeek.ToString());
        Assert.True(Instant(expected, "rejected_from_local").EqualsExact(deadline.RejectedFrom));
        Assert.True(Instant(expected, "rule_72h_local").EqualsExact(deadline.Hours72));
        Assert.Equal(expected.GetProperty("hours_wrongly_open_under_72h").GetDouble(), deadline.WronglyOpen.TotalHours);
        Assert.Equal(expected.GetProperty("hours_between_cutoff_and_meeting").GetDouble(), deadline.BeforeMeeting.TotalHours);
        Assert.Equal(expected.GetProperty("clear_days").EnumerateArray().Select(Day), deadline.ClearDays.Days);
    }

    [Theory]
    [MemberData(nameof(Sendings))]
    public void Form_CountsFromItsReceipt(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);
        Assert.Equal("email", Vector.Text(inputs, "channel"));

        var receipt = new FormSending(FormChannel.Email, Instant(inputs, "sent"), Instant(inputs, "delivered")).Receipt().Value;

        Assert.True(Instant(expected, "effective_receipt").EqualsExact(receipt));
        var deadline = FormDeadline.Of(Instant(inputs, "meeting_local"), Paris, AssemblyPolicy.Default);
        Assert.Equal(Vector.Flag(expected, "accepted"), deadline.Accepts(receipt));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void RemoteRequest_IsInTimeOrNot(string id)
    {
        var inputs = Vector.Inputs(id);
        var meeting = Instant(inputs, "meeting_local");

        var inTime = inputs.GetProperty("requests").EnumerateArray().Select(request =>
            RemoteRequest.IsInTime(request.GetDateTimeOffset(), meeting, Paris, AssemblyPolicy.Default));

        Assert.Equal(Vector.Expected(id).GetProperty("in_time").EnumerateArray().Select(one => one.GetBoolean()), inTime);
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void Notice_CountsItsDays(string id)
    {
        var expected = Vector.Expected(id);

        var notice = MeetingNotice.Of(Day(Vector.Inputs(id).GetProperty("event_date")), AssemblyPolicy.Default.EarliestMeeting);

        Assert.Equal(Day(expected.GetProperty("day_1")), notice.FirstDay);
        Assert.Equal(Day(expected.GetProperty("day_21")), notice.LastDay);
        Assert.Equal(Day(expected.GetProperty("earliest_meeting")), notice.EarliestMeeting);
    }

    [Theory]
    [MemberData(nameof(Minutes))]
    public void Minutes_AreDue(string id)
    {
        var expected = Vector.Expected(id);

        var deadlines = MinutesDeadlines.Of(Day(Vector.Inputs(id).GetProperty("meeting_date")));

        Assert.Equal(Day(expected.GetProperty("pv_signature_at_the_latest")), deadlines.SignBy);
        Assert.Equal(Day(expected.GetProperty("pv_notification_at_the_latest")), deadlines.NotifyBy);
    }

    private static TheoryData<string> With(string field) => [.. Vector.Ids("form_deadline").Select(row => row.Data)
        .Where(id => Vector.Expected(id).TryGetProperty(field, out _))];

    private static DateTimeOffset Instant(JsonElement element, string name) => element.GetProperty(name).GetDateTimeOffset();

    private static DateOnly Day(JsonElement day) => DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture);
}
