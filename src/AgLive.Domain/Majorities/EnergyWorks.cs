using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>Energy-saving works of art. 25 f (loi n° 2024-322, art. 25-1 last al.).</summary>
public static class EnergyWorks
{
    /// <summary>How long after the first assembly the new one may still be called, in months.</summary>
    public const int MonthsToCallNewAssembly = 3;

    /// <summary>
    /// When the first vote at art. 25 did not reach one third of all voix, an assembly called within
    /// <see cref="MonthsToCallNewAssembly"/> months on the same project may decide at art. 24. Not in a syndicate of two,
    /// where art. 41-16 decides by itself.
    /// </summary>
    /// <param name="roll">The roll of the vote.</param>
    /// <param name="firstVote">What it decided.</param>
    public static bool NewAssemblyMayDecide(VotingRoll roll, Decision firstVote)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(firstVote);
        return !roll.IsTwoOwnerRegime
            && firstVote is { Rule: MajorityRule.Article25, Adopted: false }
            && !Thresholds.ReachesThird(firstVote.Tally);
    }
}
