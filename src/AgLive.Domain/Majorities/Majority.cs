using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>
/// Decides a vote (loi 1965 arts. 24 to 26-1, 41-16) in whole numbers, by cross-multiplication. Ballots of
/// <see cref="Choice.Withdrawn"/> count as none. Every method throws <see cref="ArgumentException"/> for somebody
/// who is not on the roll.
/// </summary>
public static class Majority
{
    /// <summary>Counts and decides.</summary>
    public static Decision Decide(VotingRoll roll, MajorityRule rule, IReadOnlyDictionary<CoOwnerId, Choice> ballots)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(ballots);
        var tally = BallotCount.Of(roll, ballots);
        var measure = Measures.Of(roll, rule);
        var verdict = Verdict.Of(roll, rule, Figures.Of(tally));
        return new Decision(
            rule,
            tally,
            verdict.Adopted,
            verdict.OpensSecondVote ? Opening(roll, rule, tally) : null,
            Written(Comparisons.Deciding(measure, tally)),
            MajorityText.Result(roll, rule, measure, tally, verdict.Adopted, verdict.OpensSecondVote),
            MajorityText.Article(roll, rule));
    }

    /// <summary>Whether the resolution passes if all the missing vote pour.</summary>
    /// <param name="roll">The frozen roll.</param>
    /// <param name="rule">The majority asked.</param>
    /// <param name="ballots">Ballots so far; those of the missing are set aside.</param>
    /// <param name="missing">Who may still vote.</param>
    public static bool CanStillBeAdopted(
        VotingRoll roll,
        MajorityRule rule,
        IReadOnlyDictionary<CoOwnerId, Choice> ballots,
        IReadOnlySet<CoOwnerId> missing) => Extremes(roll, rule, ballots, missing).Best.Adopted;

    /// <summary>
    /// Whether the votes of the missing could still turn adopted into rejected or back, or open or close the
    /// second vote.
    /// </summary>
    /// <remarks>
    /// Each voix pour only helps and each voix contre only hurts, for the majority and for the second vote alike:
    /// the two extremes, all pour and all contre, bound everything between.
    /// </remarks>
    public static bool CanChangeOutcome(
        VotingRoll roll,
        MajorityRule rule,
        IReadOnlyDictionary<CoOwnerId, Choice> ballots,
        IReadOnlySet<CoOwnerId> missing)
    {
        var (best, worst) = Extremes(roll, rule, ballots, missing);
        return best != worst;
    }

    /// <summary>
    /// The smallest whole numbers that pass; null for arts. 24 and 25-1, where they depend on the voix contre.
    /// </summary>
    public static Threshold? Threshold(VotingRoll roll, MajorityRule rule)
    {
        ArgumentNullException.ThrowIfNull(roll);
        return Measures.Threshold(roll, Measures.Of(roll, rule));
    }

    /// <summary>The majority in plain French words, with the figures of this roll.</summary>
    public static string Explain(VotingRoll roll, MajorityRule rule)
    {
        ArgumentNullException.ThrowIfNull(roll);
        return MajorityText.Explain(roll, Measures.Of(roll, rule));
    }

    /// <summary>The name of the majority on screen and in the minutes: « Majorité absolue (art. 25) ».</summary>
    public static string Name(MajorityRule rule) => MajorityText.Name(rule);

    private static SecondVoteOpening Opening(VotingRoll roll, MajorityRule rule, Tally tally)
    {
        var second = SecondVoteRules.After(rule)!.Value;
        return new SecondVoteOpening(
            second,
            MajorityText.ShortArticle(second),
            Written(Comparisons.OpeningSecondVote(roll, rule, Figures.Of(tally))),
            MajorityText.Opening(roll, second, tally));
    }

    private static Comparison[] Written(Inequality[] inequalities) =>
        Array.ConvertAll(inequalities, inequality => inequality.Written());

    private static (Verdict Best, Verdict Worst) Extremes(
        VotingRoll roll,
        MajorityRule rule,
        IReadOnlyDictionary<CoOwnerId, Choice> ballots,
        IReadOnlySet<CoOwnerId> missing)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(missing);
        var (best, worst) = Figures.Extremes(roll, ballots, missing);
        return (Verdict.Of(roll, rule, best), Verdict.Of(roll, rule, worst));
    }
}
