namespace AgLive.Domain.Majorities;

/// <summary>Energy-saving works of art. 25 f (loi n° 2024-322, art. 25-1 last al.).</summary>
public static class EnergyWorks
{
    /// <summary>
    /// When the first vote at art. 25 did not reach one third of all voix, an assembly called within three months
    /// on the same project may decide at art. 24.
    /// </summary>
    public static bool NewAssemblyMayDecide(Decision firstVote)
    {
        ArgumentNullException.ThrowIfNull(firstVote);
        return firstVote is { Rule: MajorityRule.Article25, Adopted: false }
            && !Thresholds.ReachesThird(firstVote.Tally);
    }
}
