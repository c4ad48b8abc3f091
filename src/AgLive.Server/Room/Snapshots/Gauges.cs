using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Votes present and represented on one key, now.</summary>
internal static class Gauges
{
    private static readonly (Participation Participation, string Mode, string Label)[] Modes =
    [
        (Participation.Present, "room", "Présents en salle"),
        (Participation.Remote, "remote", "À distance"),
        (Participation.Represented, "represented", "Représentés"),
        (Participation.PostalForm, "postal", "Par correspondance"),
        (Participation.Absent, "absent", "Absents"),
    ];

    /// <param name="roll">That of the point under the hand, or of the key; null when nobody has voix on it.</param>
    /// <param name="rule">The majority asked next on the point; null for none, and all marks are then shown.</param>
    public static AttendanceGauge Of(AllocationKey? key, VotingRoll? roll, MajorityRule? rule)
    {
        if (key is null || roll is null)
        {
            return new AttendanceGauge(key?.Code ?? "", key?.Label ?? "", 0, 0, 0, 0, [], []);
        }

        var there = roll.Entries.Where(entry => entry.Participation is not (Participation.Absent or Participation.PostalForm)).ToList();
        return new AttendanceGauge(
            key.Code,
            key.Label,
            roll.TotalVoix,
            roll.MemberCount,
            there.Sum(entry => entry.Voix),
            there.Count,
            [.. Modes.Select(mode => Part(roll, mode.Participation, mode.Mode, mode.Label))],
            Marks(roll, rule));
    }

    /// <summary>
    /// The majorities of the whole that this vote may have to reach, where they stand on this roll: its own, and the third that
    /// opens its second vote. Art. 24 and art. 25-1 compare pour with contre alone and have none.
    /// </summary>
    private static IReadOnlyList<GaugeMark> Marks(VotingRoll roll, MajorityRule? rule)
    {
        var thresholds = Thresholds.Of(roll, participants: 0);
        GaugeMark third = new("1/3", thresholds.Third), half = new("1/2", thresholds.MoreThanHalf), twoThirds = new("2/3", thresholds.TwoThirds);
        return rule switch
        {
            null => [third, half, twoThirds],
            MajorityRule.Article25 => [third, half],
            MajorityRule.Article26 => [third, twoThirds],
            MajorityRule.Article26_1 => [half],
            MajorityRule.Article24 or MajorityRule.Article25_1 or MajorityRule.Unanimity => [],
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such majority."),
        };
    }

    private static GaugePart Part(VotingRoll roll, Participation participation, string mode, string label)
    {
        var entries = roll.Entries.Where(entry => entry.Participation == participation).ToList();
        return new GaugePart(mode, label, entries.Sum(entry => entry.Voix), entries.Count);
    }
}
