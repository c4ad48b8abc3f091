using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>
/// « Trois jours francs au plus tard avant la date de la réunion » (décret arts. 9 bis, 13-2): neither the day of
/// receipt nor that of the meeting counts.
/// </summary>
/// <param name="Days">The three clear days, earliest first.</param>
/// <param name="LastDay">The last day that is in time, until 24:00; in calendar days, that of the meeting less four.</param>
public sealed record ClearDays(IReadOnlyList<DateOnly> Days, DateOnly LastDay)
{
    /// <summary>Whole days between the last day in time and the meeting.</summary>
    public const int Count = 3;

    /// <summary>The clear days before a meeting.</summary>
    /// <param name="meeting">Date of the meeting, where legal days are counted.</param>
    /// <param name="rule">
    /// Calendar days; or working days alone, when the last day in time is a working day too (the law names none).
    /// </param>
    public static ClearDays Before(DateOnly meeting, FormDeadlineRule rule)
    {
        var back = new List<DateOnly>();
        for (var day = meeting.AddDays(-1); back.Count <= Count; day = day.AddDays(-1))
        {
            if (rule == FormDeadlineRule.Calendar || FrenchHolidays.IsWorkingDay(day))
            {
                back.Add(day);
            }
        }

        return new ClearDays([.. back[..Count].Order()], back[Count]);
    }
}
