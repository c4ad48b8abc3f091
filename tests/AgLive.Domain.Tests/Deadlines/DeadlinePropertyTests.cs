using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;
using CsCheck;

namespace AgLive.Domain.Tests.Deadlines;

/// <summary>Laws of the deadlines, in every zone the machine knows.</summary>
public sealed class DeadlinePropertyTests
{
    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];

    private static readonly Gen<DateTimeOffset> Meetings = Gen.Select(Gen.Int[0, 365 * 80], Gen.Int[0, (24 * 60) - 1])
        .Select((day, minute) => new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(minute));

    private static readonly Gen<TimeZoneInfo> Anywhere = Gen.Int[0, Zones.Length - 1].Select(index => Zones[index]);

    private static readonly Gen<AssemblyPolicy> Rules = Gen.Bool.Select(working => new AssemblyPolicy
    {
        FormDeadlineRule = working ? FormDeadlineRule.WorkingDays : FormDeadlineRule.Calendar,
    });

    [Fact]
    public void RejectedFrom_IsALocalMidnight_UnlessClocksJumpOverIt() => Gen.Select(Meetings, Anywhere, Rules).Sample(
        (meeting, zone, policy) =>
        {
            var deadline = FormDeadline.Of(meeting, zone, policy);
            var midnight = deadline.LastDay.AddDays(1).ToDateTime(TimeOnly.MinValue);
            var before = TimeZoneInfo.ConvertTime(deadline.RejectedFrom.AddTicks(-1), zone).DateTime;
            return TimeZoneInfo.ConvertTime(deadline.RejectedFrom, zone).EqualsExact(deadline.RejectedFrom)
                && (deadline.RejectedFrom.DateTime == midnight || (before < midnight && midnight < deadline.RejectedFrom.DateTime));
        },
        iter: RandomCases.Of(20_000));

    [Fact]
    public void Accepts_WhatTheWallCalendarCallsTheLastDayOrEarlier() => Gen.Select(Meetings, Gen.Int[240, 5000], Anywhere, Rules).Sample(
        (meeting, minutes, zone, policy) =>
        {
            var deadline = FormDeadline.Of(meeting, zone, policy);

            // Four hours away: a clock put back over midnight shows each day twice.
            var (early, late) = (deadline.RejectedFrom.AddMinutes(-minutes), deadline.RejectedFrom.AddMinutes(minutes));
            return deadline.Accepts(early) && DayOf(early, zone) <= deadline.LastDay
                && !deadline.Accepts(late) && DayOf(late, zone) > deadline.LastDay;
        },
        iter: RandomCases.Of(10_000));

    [Fact]
    public void ClearDays_AreThreeWholeDaysBetweenTheLastAndTheMeeting() => Gen.Select(Meetings, Anywhere).Sample(
        (meeting, zone) =>
        {
            var deadline = FormDeadline.Of(meeting, zone, AssemblyPolicy.Default);
            var day = DayOf(meeting, zone);
            return deadline.ClearDays.Days.SequenceEqual([day.AddDays(-3), day.AddDays(-2), day.AddDays(-1)])
                && deadline.LastDay == day.AddDays(-4);
        },
        iter: RandomCases.Of(5_000));

    [Fact]
    public void WorkingDays_NeverEndLater_AndOnlyOnWorkingDays() => Gen.Select(Meetings, Anywhere).Sample(
        (meeting, zone) =>
        {
            var calendar = FormDeadline.Of(meeting, zone, AssemblyPolicy.Default);
            var working = FormDeadline.Of(meeting, zone, new() { FormDeadlineRule = FormDeadlineRule.WorkingDays });
            return working.RejectedFrom <= calendar.RejectedFrom
                && working.ClearDays.Days.Append(working.LastDay).All(FrenchHolidays.IsWorkingDay);
        },
        iter: RandomCases.Of(5_000));

    [Fact]
    public void LaterMeeting_NeverHasAnEarlierDeadline() => Gen.Select(Meetings, Gen.Int[0, 4000], Anywhere, Rules).Sample(
        (meeting, minutes, zone, policy) =>
            FormDeadline.Of(meeting, zone, policy).RejectedFrom
            <= FormDeadline.Of(meeting.AddMinutes(minutes), zone, policy).RejectedFrom,
        iter: RandomCases.Of(10_000));

    [Fact]
    public void Hours72_AreTooLongByTheTimeOfDay_WhereClocksStandStill() => Gen.Select(Meetings, Anywhere).Sample(
        (meeting, zone) =>
        {
            var deadline = FormDeadline.Of(meeting, zone, AssemblyPolicy.Default);
            return deadline.WronglyOpen == deadline.Meeting.TimeOfDay
                || deadline.RejectedFrom.Offset != deadline.Meeting.Offset
                || deadline.RejectedFrom.TimeOfDay != TimeSpan.Zero;
        },
        iter: RandomCases.Of(5_000));

    [Fact]
    public void Notice_LeavesItsDaysWhole_AndMonthsEndOnTheirDay() => Meetings.Sample(
        instant =>
        {
            var day = DateOnly.FromDateTime(instant.DateTime);
            var notice = MeetingNotice.Of(day, EarliestMeeting.AfterDay21);
            var minutes = MinutesDeadlines.Of(day);
            return notice.EarliestMeeting == day.AddDays(22)
                && notice.LastDay.DayNumber - notice.FirstDay.DayNumber + 1 == MeetingNotice.LegalDays
                && minutes.SignBy == day.AddDays(8)
                && minutes.NotifyBy.Month == (day.Month % 12) + 1
                && (minutes.NotifyBy.Day == day.Day || minutes.NotifyBy.AddDays(1).Day == 1);
        },
        iter: RandomCases.Of(5_000));

    [Fact]
    public void Contest_LastsWholeLocalDays() => Gen.Select(Meetings, Anywhere).Sample(
        (instant, zone) =>
        {
            var day = DateOnly.FromDateTime(instant.DateTime);
            var period = ContestPeriod.Of(day, zone, AssemblyPolicy.Default);
            return DayOf(period.Start.AddTicks(-1), zone) == day
                && DayOf(period.End.AddTicks(-1), zone) == period.LastDay
                && period.LastDay == day.AddMonths(2);
        },
        iter: RandomCases.Of(5_000));

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
