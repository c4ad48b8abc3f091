using AgLive.Domain.Policies;

namespace AgLive.Domain.Deadlines;

/// <summary>
/// The 21 days between the convocation and the meeting (décret art. 9), counted from the day after the event that
/// <see cref="NoticeChannel"/> names (décret arts. 64, 64-1). Calendar days. In an emergency there is no delay.
/// </summary>
/// <param name="FirstDay">Day 1: the day after the event.</param>
/// <param name="LastDay">The last of the days that must pass: day 21, unless the règlement asks for more.</param>
/// <param name="EarliestMeeting">The first day the meeting may be held.</param>
public sealed record MeetingNotice(DateOnly FirstDay, DateOnly LastDay, DateOnly EarliestMeeting)
{
    /// <summary>The days of décret art. 9.</summary>
    public const int LegalDays = 21;

    /// <summary>The days that run from a convocation.</summary>
    /// <param name="notified">Date of the event.</param>
    /// <param name="reading">Whether the last day must be over before the meeting.</param>
    /// <param name="days">What the règlement asks for when it is longer (décret art. 9).</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than the décret asks for.</exception>
    public static MeetingNotice Of(DateOnly notified, EarliestMeeting reading, int days = LegalDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, LegalDays);
        var last = notified.AddDays(days);
        return new MeetingNotice(notified.AddDays(1), last, reading switch
        {
            Policies.EarliestMeeting.AfterDay21 => last.AddDays(1),
            Policies.EarliestMeeting.OnDay21 => last,
            _ => throw new ArgumentOutOfRangeException(nameof(reading)),
        });
    }

    /// <summary>Whether a meeting on that day was called early enough.</summary>
    public bool Allows(DateOnly meeting) => meeting >= EarliestMeeting;
}
