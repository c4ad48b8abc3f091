using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>
/// Until when the forms of vote by correspondence of one meeting are received (décret art. 9 bis), beside the « 72
/// hours » promised to co-owners. The two differ and both are shown. The law alone gives a right to be counted; the
/// assembly's rule says what becomes of a form that comes between the two.
/// </summary>
/// <param name="Meeting">Start of the meeting, with the offset of the zone its legal days are counted in.</param>
/// <param name="ClearDays">The days that lie between.</param>
/// <param name="RejectedFrom">The first instant that is too late: the midnight that ends the last day.</param>
/// <param name="Hours72">72 hours before the start, by the clock that never jumps; the first instant that is too late.</param>
/// <param name="Cutoff">Which of the two ends the receipt of forms.</param>
public sealed record FormDeadline(
    DateTimeOffset Meeting, ClearDays ClearDays, DateTimeOffset RejectedFrom, DateTimeOffset Hours72, FormCutoff Cutoff)
{
    /// <summary>The last day of receipt, until 24:00.</summary>
    public DateOnly LastDay => ClearDays.LastDay;

    /// <summary>
    /// The first instant at which no form is taken any more. A promise never shortens what the law gives: where the 72
    /// hours end first, the legal limit stands.
    /// </summary>
    public DateTimeOffset ClosesAt => Cutoff == FormCutoff.Hours72 && Hours72 > RejectedFrom ? Hours72 : RejectedFrom;

    /// <summary>
    /// Real time during which the 72 hours would let in a form that the law refuses; negative in the one case where
    /// they end first (a start before 01:00, clocks put forward in between).
    /// </summary>
    public TimeSpan WronglyOpen => Hours72 - RejectedFrom;

    /// <summary>Real time between the deadline and the meeting: an hour less or more when clocks change in between.</summary>
    public TimeSpan BeforeMeeting => Meeting - RejectedFrom;

    /// <summary>The deadline of a meeting.</summary>
    /// <param name="meeting">Its start; not in the first weeks of the year 1.</param>
    /// <param name="building">Zone of the building.</param>
    /// <param name="policy">Which days count, and where.</param>
    public static FormDeadline Of(DateTimeOffset meeting, TimeZoneInfo building, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(building);
        ArgumentNullException.ThrowIfNull(policy);
        var zone = LocalDays.Zone(policy.DeadlineZone, building);
        var days = ClearDays.Before(LocalDays.Of(meeting, zone), policy.FormDeadlineRule);
        return new FormDeadline(
            TimeZoneInfo.ConvertTime(meeting, zone),
            days,
            LocalDays.Start(days.LastDay.AddDays(1), zone),
            TimeZoneInfo.ConvertTime(meeting.AddHours(-72), zone),
            policy.FormCutoff);
    }

    /// <summary>Whether a form received then is in time by law; see <see cref="FormSending.Receipt"/>.</summary>
    public bool Accepts(DateTimeOffset received) => received < RejectedFrom;

    /// <summary>What a form received then is under the rule of the assembly.</summary>
    public FormTiming TimingOf(DateTimeOffset received) => received switch
    {
        _ when Accepts(received) => FormTiming.InTime,
        _ when received < ClosesAt => FormTiming.AfterLegalLimit,
        _ => FormTiming.TooLate,
    };
}
