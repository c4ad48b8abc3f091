using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Votes present and represented on one key, now, and what they can reach.</summary>
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

    private static readonly MajorityRule[] Rules =
        [MajorityRule.Article24, MajorityRule.Article25, MajorityRule.Article26, MajorityRule.Unanimity];

    /// <param name="roll">That of the point under the hand, or of the key; null when nobody has voix on it.</param>
    public static AttendanceGauge Of(AllocationKey? key, VotingRoll? roll)
    {
        if (key is null || roll is null)
        {
            return new AttendanceGauge(key?.Code ?? "", key?.Label ?? "", 0, 0, 0, 0, []);
        }

        var there = roll.Entries.Where(entry => entry.Participation != Participation.Absent).ToList();
        return new AttendanceGauge(
            key.Code,
            key.Label,
            roll.TotalVoix,
            roll.MemberCount,
            there.Sum(entry => entry.Voix),
            there.Count,
            [.. Modes.Select(mode => Part(roll, mode.Participation, mode.Mode, mode.Label))]);
    }

    public static IReadOnlyList<Reach> Reachable(VotingRoll? roll) =>
        roll is not null
            ? [.. Rules.Select(rule => new Reach(Majority.Name(rule), Reachability.Of(roll, rule, new Dictionary<CoOwnerId, Choice>()).First.IsPossible))]
            : [];

    private static GaugePart Part(VotingRoll roll, Participation participation, string mode, string label)
    {
        var entries = roll.Entries.Where(entry => entry.Participation == participation).ToList();
        return new GaugePart(mode, label, entries.Sum(entry => entry.Voix), entries.Count);
    }
}
