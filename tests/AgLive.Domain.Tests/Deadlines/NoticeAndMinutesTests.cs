using System.Globalization;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Deadlines;

public sealed class NoticeAndMinutesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2024-02-08", "2024-02-09", "2024-02-29", "2024-03-01")]
    [InlineData("2025-02-08", "2025-02-09", "2025-03-01", "2025-03-02")]
    [InlineData("2025-12-15", "2025-12-16", "2026-01-05", "2026-01-06")]
    public void Notice_CountsFromTheDayAfter(string notified, string first, string last, string earliest)
    {
        var notice = MeetingNotice.Of(Date(notified), EarliestMeeting.AfterDay21);

        Assert.Equal((Date(first), Date(last), Date(earliest)), (notice.FirstDay, notice.LastDay, notice.EarliestMeeting));
        Assert.True(notice.Allows(Date(earliest)));
        Assert.False(notice.Allows(Date(last)));
    }

    [Fact]
    public void Notice_OtherReading_AllowsDay21Itself()
    {
        var notice = MeetingNotice.Of(Date("2026-02-05"), EarliestMeeting.OnDay21);

        Assert.Equal(Date("2026-02-26"), notice.EarliestMeeting);
        Assert.False(notice.Allows(Date("2026-02-25")));
    }

    [Fact]
    public void Notice_LongerInTheReglement_IsCountedAndShorterRefused()
    {
        Assert.Equal(Date("2026-03-08"), MeetingNotice.Of(Date("2026-02-05"), EarliestMeeting.AfterDay21, 30).EarliestMeeting);
        Assert.Throws<ArgumentOutOfRangeException>(() => MeetingNotice.Of(Date("2026-02-05"), EarliestMeeting.AfterDay21, 20));
    }

    [Fact]
    public void NoticeEvent_NamesEachWayWithItsArticle() => Assert.All(
        Enum.GetValues<NoticeChannel>(), channel => Assert.Contains("art.\u00A064", NoticeEvent.Name(channel), StringComparison.Ordinal));

    [Theory]
    [InlineData("2026-11-26", "2026-12-04", "2026-12-26")]
    [InlineData("2026-01-31", "2026-02-08", "2026-02-28")]
    [InlineData("2024-01-30", "2024-02-07", "2024-02-29")]
    [InlineData("2025-12-31", "2026-01-08", "2026-01-31")]
    [InlineData("2026-02-28", "2026-03-08", "2026-03-28")]
    public void Minutes_AreDueAfter8DaysAndOneMonth(string meeting, string signBy, string notifyBy) =>
        Assert.Equal(new MinutesDeadlines(Date(signBy), Date(notifyBy)), MinutesDeadlines.Of(Date(meeting)));

    [Theory]
    [InlineData("2026-12-10", "2027-02-10")]
    [InlineData("2025-12-31", "2026-02-28")]
    [InlineData("2023-12-31", "2024-02-29")]
    [InlineData("2026-08-31", "2026-10-31")]
    public void Contest_RunsTwoMonthsFromTheNotification(string notified, string last)
    {
        var period = ContestPeriod.Of(Date(notified), Paris, AssemblyPolicy.Default);

        Assert.Equal(Date(last), period.LastDay);
        Assert.True(period.IsOpen(period.Start));
        Assert.False(period.IsOpen(period.Start.AddTicks(-1)));
        Assert.True(period.IsOpen(period.End.AddTicks(-1)));
        Assert.False(period.IsOpen(period.End));
    }

    [Fact]
    public void Contest_ClocksChangeBetween_StartsAndEndsAtLocalMidnights()
    {
        var period = ContestPeriod.Of(Date("2026-08-31"), Paris, AssemblyPolicy.Default);

        Assert.True(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.FromHours(2)).EqualsExact(period.Start));
        Assert.True(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(1)).EqualsExact(period.End));
    }

    [Fact]
    public void Contest_BuildingInReunion_IsCountedThereOrInParis()
    {
        var reunion = TimeZoneInfo.FindSystemTimeZoneById("Indian/Reunion");

        var there = ContestPeriod.Of(Date("2026-12-10"), reunion, AssemblyPolicy.Default);
        var inParis = ContestPeriod.Of(Date("2026-12-10"), reunion, new AssemblyPolicy { DeadlineZone = DeadlineZone.Paris });

        Assert.Equal(TimeSpan.FromHours(3), inParis.End - there.End);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
