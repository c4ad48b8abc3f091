using System.Globalization;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Deadlines;

public sealed class FormDeadlineTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly TimeZoneInfo Reunion = TimeZoneInfo.FindSystemTimeZoneById("Indian/Reunion");
    private static readonly AssemblyPolicy WorkingDays = new() { FormDeadlineRule = FormDeadlineRule.WorkingDays };

    [Fact]
    public void Of_ClocksGoBackBetween_KeepsTheLocalMidnight()
    {
        var deadline = FormDeadline.Of(At(2026, 10, 27, 18, 30, +1), Paris, AssemblyPolicy.Default);

        Assert.Equal(new DateOnly(2026, 10, 23), deadline.LastDay);
        Assert.True(At(2026, 10, 24, 0, 0, +2).EqualsExact(deadline.RejectedFrom));
        Assert.True(At(2026, 10, 24, 19, 30, +2).EqualsExact(deadline.Hours72));
        Assert.Equal(TimeSpan.FromHours(19.5), deadline.WronglyOpen);
        Assert.Equal(TimeSpan.FromHours(91.5), deadline.BeforeMeeting);
    }

    [Fact]
    public void Of_MeetingGivenInAnotherOffset_UsesTheDateOfTheBuilding()
    {
        // 23:30 UTC is already the next day in Paris.
        var deadline = FormDeadline.Of(At(2026, 11, 25, 23, 30, 0), Paris, AssemblyPolicy.Default);

        Assert.Equal(At(2026, 11, 22, 23, 0, 0), deadline.RejectedFrom);
        Assert.Equal(TimeSpan.FromHours(1), deadline.Meeting.Offset);
    }

    [Fact]
    public void Of_StartBefore1WhenClocksGoForward_The72HoursEndFirst()
    {
        var deadline = FormDeadline.Of(At(2026, 3, 30, 0, 30, +2), Paris, AssemblyPolicy.Default);

        Assert.Equal(TimeSpan.FromMinutes(-30), deadline.WronglyOpen);
    }

    /// <summary>Thu 26 Nov 2026 18:00: the law ends with the 22nd, the 72 hours on the 23rd at 18:00.</summary>
    [Theory]
    [InlineData(22, 23, 59, FormTiming.InTime, FormTiming.InTime)]
    [InlineData(23, 0, 0, FormTiming.AfterLegalLimit, FormTiming.TooLate)]
    [InlineData(23, 17, 59, FormTiming.AfterLegalLimit, FormTiming.TooLate)]
    [InlineData(23, 18, 0, FormTiming.TooLate, FormTiming.TooLate)]
    public void TimingOf_BetweenTheLawAndThePromise_IsAsTheAssemblysRuleSays(
        int day, int hour, int minute, FormTiming promised, FormTiming lawAlone)
    {
        var received = At(2026, 11, day, hour, minute, +1);

        Assert.Equal(promised, Thursday(FormCutoff.Hours72).TimingOf(received));
        Assert.Equal(lawAlone, Thursday(FormCutoff.ClearDays).TimingOf(received));
    }

    [Fact]
    public void ClosesAt_IsNeverBeforeTheLaw()
    {
        Assert.Equal(At(2026, 11, 23, 18, 0, +1), Thursday(FormCutoff.Hours72).ClosesAt);
        Assert.Equal(At(2026, 11, 23, 0, 0, +1), Thursday(FormCutoff.ClearDays).ClosesAt);

        // The 72 hours end half an hour before the legal limit: a promise takes nothing away from it.
        var early = FormDeadline.Of(At(2026, 3, 30, 0, 30, +2), Paris, AssemblyPolicy.Default);
        Assert.Equal(early.RejectedFrom, early.ClosesAt);
        Assert.Equal(FormTiming.InTime, early.TimingOf(early.Hours72));
        Assert.Equal(FormTiming.TooLate, early.TimingOf(early.RejectedFrom));
    }

    private static FormDeadline Thursday(FormCutoff cutoff) =>
        FormDeadline.Of(At(2026, 11, 26, 18, 0, +1), Paris, new AssemblyPolicy { FormCutoff = cutoff });

    [Fact]
    public void Of_BuildingInReunion_CountsThereOrInParis()
    {
        var meeting = At(2026, 11, 27, 1, 0, +4);

        var there = FormDeadline.Of(meeting, Reunion, AssemblyPolicy.Default);
        var inParis = FormDeadline.Of(meeting, Reunion, new AssemblyPolicy { DeadlineZone = DeadlineZone.Paris });

        Assert.True(At(2026, 11, 24, 0, 0, +4).EqualsExact(there.RejectedFrom));
        Assert.True(At(2026, 11, 23, 0, 0, +1).EqualsExact(inParis.RejectedFrom));
    }

    [Theory]
    [InlineData("2020-12-14", "2020-12-08", "2020-12-09")]
    [InlineData("2026-11-26", "2026-11-20", "2026-11-23")]
    [InlineData("2026-05-29", "2026-05-22", "2026-05-26")]
    [InlineData("2026-01-05", "2025-12-29", "2025-12-30")]
    public void Of_WorkingDays_SkipsWeekEndsAndHolidays(string meeting, string last, string firstClear)
    {
        var deadline = FormDeadline.Of(Noon(meeting, Paris), Paris, WorkingDays);

        Assert.Equal(Date(last), deadline.LastDay);
        Assert.Equal(Date(firstClear), deadline.ClearDays.Days[0]);
        Assert.Equal(ClearDays.Count, deadline.ClearDays.Days.Count);
        Assert.False(deadline.Accepts(deadline.RejectedFrom));
        Assert.True(deadline.Accepts(deadline.RejectedFrom.AddTicks(-1)));
    }

    [Theory]
    [InlineData("America/Santiago", "2026-09-09")]
    [InlineData("America/Havana", "2026-11-04")]
    [InlineData("America/Nuuk", "2026-03-31")]
    [InlineData("America/Miquelon", "2026-03-11")]
    [InlineData("America/Rio_Branco", "2008-06-27")]
    public void Of_ClocksChangeNearMidnight_IsTheFirstInstantOfTheDay(string id, string meeting)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);

        var deadline = FormDeadline.Of(Noon(meeting, zone), zone, AssemblyPolicy.Default);

        Assert.False(deadline.Accepts(deadline.RejectedFrom));
        Assert.True(deadline.Accepts(deadline.RejectedFrom.AddTicks(-1)));
    }

    [Fact]
    public void Of_ADayTheCalendarSkipped_EndsWithTheDayBeforeIt()
    {
        // Samoa had no 30 December 2011.
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");

        var deadline = FormDeadline.Of(At(2012, 1, 3, 12, 0, +14), apia, AssemblyPolicy.Default);

        Assert.Equal(new DateOnly(2011, 12, 30), deadline.LastDay);
        Assert.Equal(At(2011, 12, 31, 0, 0, +14), deadline.RejectedFrom);
    }

    [Theory]
    [InlineData("2024-03-03", "2024-02-28")]
    [InlineData("2024-03-04", "2024-02-29")]
    [InlineData("2023-03-03", "2023-02-27")]
    [InlineData("2026-01-02", "2025-12-29")]
    public void ClearDays_CrossMonthsAndYears(string meeting, string last) =>
        Assert.Equal(Date(last), ClearDays.Before(Date(meeting), FormDeadlineRule.Calendar).LastDay);

    [Fact]
    public void RemoteRequest_IsInTimeUntilTheEndOfTheFourthDayBefore_CalendarDays()
    {
        var meeting = At(2026, 11, 26, 18, 0, +1);

        Assert.True(RemoteRequest.IsInTime(At(2026, 11, 22, 23, 59, +1), meeting, Paris, AssemblyPolicy.Default));
        Assert.False(RemoteRequest.IsInTime(At(2026, 11, 23, 0, 0, +1), meeting, Paris, AssemblyPolicy.Default));
        Assert.True(RemoteRequest.IsInTime(At(2026, 11, 22, 12, 0, +1), meeting, Paris, WorkingDays));
        Assert.Equal(At(2026, 11, 23, 0, 0, +1), RemoteRequest.RejectedFrom(meeting, Paris, AssemblyPolicy.Default));
    }

    [Fact]
    public void RemoteRequest_BuildingInReunion_CountsThereOrInParis()
    {
        var meeting = At(2026, 11, 26, 18, 0, +4);
        var requested = At(2026, 11, 23, 1, 0, +4);

        Assert.False(RemoteRequest.IsInTime(requested, meeting, Reunion, AssemblyPolicy.Default));
        Assert.True(RemoteRequest.IsInTime(requested, meeting, Reunion, new() { DeadlineZone = DeadlineZone.Paris }));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(string date, TimeZoneInfo zone)
    {
        var noon = Date(date).ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon));
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute, int offset) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(offset));
}
