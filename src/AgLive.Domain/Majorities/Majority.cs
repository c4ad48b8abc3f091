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
        var measure = Measures.Of(roll, rule);
        var tally = BallotCount.Of(roll, ballots);
        var comparisons = Comparisons.Deciding(measure, tally);
        var adopted = comparisons.All(comparison => comparison.Holds);
        var secondVote = adopted ? null : Opening(roll, rule, tally);
        var sentence = MajorityText.Result(roll, rule, measure, tally, adopted, secondVote is not null);
        return new Decision(rule, tally, adopted, secondVote, comparisons, sentence, MajorityText.Article(roll, rule));
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
        IReadOnlyCollection<CoOwnerId> missing) => Decide(roll, rule, Completed(ballots, missing, Choice.Pour)).Adopted;

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
        IReadOnlyCollection<CoOwnerId> missing)
    {
        var best = Decide(roll, rule, Completed(ballots, missing, Choice.Pour));
        var worst = Decide(roll, rule, Completed(ballots, missing, Choice.Contre));
        return best.Adopted != worst.Adopted || (best.SecondVote is null) != (worst.SecondVote is null);
    }

    /// <summary>
    /// Whether the majority is within reach of those present, remote, represented or voting by form, all voting pour.
    /// </summary>
    public static bool IsReachable(VotingRoll roll, MajorityRule rule)
    {
        ArgumentNullException.ThrowIfNull(roll);
        var there = roll.Entries.Where(entry => entry.Participation != Participation.Absent);
        return Decide(roll, rule, there.ToDictionary(entry => entry.Id, _ => Choice.Pour)).Adopted;
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

    private static SecondVoteOpening? Opening(VotingRoll roll, MajorityRule rule, Tally tally)
    {
        // Art. 41-16 decides by itself: it sends nothing back to arts. 25-1 and 26-1.
        if (roll.IsTwoOwnerRegime)
        {
            return null;
        }

        var comparisons = Comparisons.OpeningSecondVote(roll, rule, tally);
        if (comparisons.Count == 0 || !comparisons.All(comparison => comparison.Holds))
        {
            return null;
        }

        var second = rule == MajorityRule.Article25 ? MajorityRule.Article25_1 : MajorityRule.Article26_1;
        return new SecondVoteOpening(
            second, MajorityText.ShortArticle(second), comparisons, MajorityText.Opening(roll, second, tally));
    }

    private static Dictionary<CoOwnerId, Choice> Completed(
        IReadOnlyDictionary<CoOwnerId, Choice> ballots, IReadOnlyCollection<CoOwnerId> missing, Choice choice)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(missing);
        var completed = new Dictionary<CoOwnerId, Choice>(ballots);
        foreach (var id in missing)
        {
            completed[id] = choice;
        }

        return completed;
    }
}
