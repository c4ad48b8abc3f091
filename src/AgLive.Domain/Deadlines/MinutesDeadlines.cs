namespace AgLive.Domain.Deadlines;

/// <summary>What is due after a meeting.</summary>
/// <param name="SignBy">
/// Last day for the president, the secretary and the scrutineers to sign the minutes: the eighth after the meeting
/// (décret art. 17).
/// </param>
/// <param name="NotifyBy">
/// Last day to notify them to opposants and défaillants: one month, to the same day of the month, or to the last when
/// the month has no such day (loi art. 42 al. 2).
/// </param>
public sealed record MinutesDeadlines(DateOnly SignBy, DateOnly NotifyBy)
{
    private const int SigningDays = 8;

    /// <summary>The deadlines of a meeting held that day.</summary>
    public static MinutesDeadlines Of(DateOnly meeting) => new(meeting.AddDays(SigningDays), meeting.AddMonths(1));
}
