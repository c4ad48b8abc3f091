using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Explanations;

/// <summary>
/// A disputed point that bore on a decision: another reading gives another outcome, or the assembly departs from the
/// usual one and it shows in the figures. The minutes say so beside the result (décret 1967 art. 17); the article in dispute
/// stands with the point.
/// </summary>
/// <param name="Point">The point.</param>
/// <param name="Reading">How the assembly reads it.</param>
/// <param name="ChangesOutcome">Another reading gives another outcome, or opens or closes the second vote.</param>
public sealed record ReadingEffect(DisputedPoint Point, Reading Reading, bool ChangesOutcome)
{
    /// <summary>The reading and what it weighs, in French.</summary>
    public string Sentence => FrenchNumbers.Spaced(
        $"{Point.Title} : {char.ToLowerInvariant(Reading.Label[0])}{Reading.Label[1..]} ({Point.Article}). "
        + (ChangesOutcome ? "L'autre lecture changerait le résultat." : "L'autre lecture changerait les chiffres, pas le résultat."));
}

/// <summary>Finds the disputed points that bore on a decision, by deciding it again under the other readings.</summary>
internal static class ReadingEffects
{
    public static IReadOnlyList<ReadingEffect> Of(
        AssemblyPolicy policy, Decision decision, Explanation figures, Func<AssemblyPolicy, HeldVote> under)
    {
        List<ReadingEffect> effects = [];
        foreach (var point in DisputedPoints.All.Where(BearsOnCount))
        {
            var taken = point.TakenBy(policy);
            var others = point.Readings
                .Where(reading => reading != taken)
                .Select(reading => Decided(under(point.Take(policy, reading.Value).Value)))
                .ToList();
            var changesOutcome = others.Exists(other => !HasSameOutcome(decision, other.Decision));
            if (changesOutcome || (taken != point.Usual && others.Exists(other => !HasSameFigures((decision, figures), other))))
            {
                effects.Add(new ReadingEffect(point, taken, changesOutcome));
            }
        }

        return effects;
    }

    private static bool BearsOnCount(DisputedPoint point) => point.Theme is PointTheme.Voix or PointTheme.Count or PointTheme.Forms;

    private static (Decision Decision, Explanation Figures) Decided(HeldVote vote)
    {
        var decision = vote.Decide();
        return (decision, Explanation.Figures(vote, decision));
    }

    private static bool HasSameOutcome(Decision one, Decision other) =>
        one.Adopted == other.Adopted && one.SecondVote is null == other.SecondVote is null;

    private static bool HasSameFigures((Decision Decision, Explanation Figures) one, (Decision Decision, Explanation Figures) other) =>
        HasSameOutcome(one.Decision, other.Decision)
        && Figures.Of(one.Decision.Tally) == Figures.Of(other.Decision.Tally)
        && one.Decision.Tally.Abstention.Voix == other.Decision.Tally.Abstention.Voix
        && one.Figures.SecondVoteTests.SequenceEqual(other.Figures.SecondVoteTests);
}
