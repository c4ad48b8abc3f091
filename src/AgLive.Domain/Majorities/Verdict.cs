using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>What a rule makes of some figures.</summary>
/// <param name="Adopted">Every comparison of the majority holds.</param>
/// <param name="OpensSecondVote">Not adopted, and the law opens a second vote at once (loi arts. 25-1, 26-1).</param>
internal readonly record struct Verdict(bool Adopted, bool OpensSecondVote)
{
    public static Verdict Of(VotingRoll roll, MajorityRule rule, Figures figures)
    {
        var adopted = AllHold(Comparisons.Deciding(Measures.Of(roll, rule), figures));
        return new Verdict(adopted, !adopted && AllHold(Comparisons.OpeningSecondVote(roll, rule, figures)));
    }

    /// <summary>False when there are none: a rule without comparison opens nothing.</summary>
    private static bool AllHold(Inequality[] comparisons) =>
        comparisons.Length > 0 && Array.TrueForAll(comparisons, comparison => comparison.Holds);
}
