using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>The test a rule comes down to on a given roll.</summary>
internal enum Measure
{
    /// <summary>pour &gt; contre.</summary>
    PourOverContre,

    /// <summary>2·pour &gt; T.</summary>
    MoreThanHalf,

    /// <summary>3·pour ≥ 2·T.</summary>
    TwoThirds,

    /// <summary>2·heads pour &gt; N and 3·pour ≥ 2·T.</summary>
    HeadsAndTwoThirds,

    /// <summary>pour = T.</summary>
    Everybody,
}

internal static class Measures
{
    /// <summary>
    /// In a syndicate of two, art. 41-16 has matters of art. 24 decided by more than half of the voix and those of
    /// art. 25 by at least two thirds; it leaves art. 26 and unanimity as they are.
    /// </summary>
    public static Measure Of(VotingRoll roll, MajorityRule rule) => rule switch
    {
        MajorityRule.Article24 or MajorityRule.Article25_1 =>
            roll.IsTwoOwnerRegime ? Measure.MoreThanHalf : Measure.PourOverContre,
        MajorityRule.Article25 or MajorityRule.Article26_1 =>
            roll.IsTwoOwnerRegime ? Measure.TwoThirds : Measure.MoreThanHalf,
        MajorityRule.Article26 => Measure.HeadsAndTwoThirds,
        MajorityRule.Unanimity => Measure.Everybody,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such majority."),
    };

    /// <summary>The smallest whole numbers that pass; null where they depend on the voix contre.</summary>
    public static Threshold? Threshold(VotingRoll roll, Measure measure)
    {
        var total = roll.TotalVoix;
        return measure switch
        {
            Measure.PourOverContre => null,
            Measure.MoreThanHalf => new Threshold(Thresholds.MoreThanHalfOf(total), null),
            Measure.TwoThirds => new Threshold(Thresholds.TwoThirdsOf(total), null),
            Measure.HeadsAndTwoThirds => new Threshold(Thresholds.TwoThirdsOf(total), Thresholds.MoreThanHalfOf(roll.MemberCount)),
            Measure.Everybody => new Threshold(total, null),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such test."),
        };
    }
}
