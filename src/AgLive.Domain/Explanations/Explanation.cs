using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Explanations;

/// <summary>Why a decision is what it is: what the screens, the count command and the minutes print.</summary>
/// <param name="Rule">The majority asked.</param>
/// <param name="Name">« Majorité absolue (art. 25) ».</param>
/// <param name="Article">The text applied.</param>
/// <param name="Asks">What that majority asks, with the figures of the roll.</param>
/// <param name="Adopted">Every test holds.</param>
/// <param name="Sentence">The decision as the president of the session says it.</param>
/// <param name="Tests">What decides: one test, or two for art. 26.</param>
/// <param name="SecondVoteTests">What opens the second vote; empty when adopted and where the law knows none.</param>
/// <param name="SecondVoteSentence">The second vote as the president announces it; null when none opens.</param>
/// <param name="Reduction">The owner reduced (loi art. 22), or not because he is an HLM body, in French; null when none is.</param>
/// <param name="Owners">Who counted as what: pour first, défaillants last, each line in the order of the roll.</param>
/// <param name="LeftOut">Who is out of the count, and by which article.</param>
/// <param name="Readings">The disputed points that bore on this decision.</param>
public sealed record Explanation(
    MajorityRule Rule,
    string Name,
    string Article,
    string Asks,
    bool Adopted,
    string Sentence,
    IReadOnlyList<LegalTest> Tests,
    IReadOnlyList<LegalTest> SecondVoteTests,
    string? SecondVoteSentence,
    string? Reduction,
    IReadOnlyList<CountedOwner> Owners,
    IReadOnlyList<LeftOutOwner> LeftOut,
    IReadOnlyList<ReadingEffect> Readings)
{
    /// <summary>Explains a decision.</summary>
    /// <param name="vote">The vote as it was held.</param>
    /// <param name="decision">What it decided: that of <see cref="HeldVote.Decide"/>, kept at the close.</param>
    /// <param name="under">
    /// The same vote under other readings, for a caller whose ballots depend on them too (forms); otherwise
    /// <see cref="HeldVote.Under"/>.
    /// </param>
    public static Explanation Of(HeldVote vote, Decision decision, Func<AssemblyPolicy, HeldVote>? under = null)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var figures = Figures(vote, decision);
        return figures with
        {
            Reduction = figures.Reduction ?? Spared(vote),
            Owners = [.. CountedOwners.Of(vote).OrderBy(owner => owner.Line)],
            Readings = ReadingEffects.Of(vote.Roll.Policy, decision, figures, under ?? vote.Under),
        };
    }

    /// <summary>All but the members and the readings: at no cost, whatever their number.</summary>
    public static Explanation Figures(HeldVote vote, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(decision);
        var figures = Majorities.Figures.Of(decision.Tally);
        return new Explanation(
            decision.Rule,
            Majority.Name(decision.Rule),
            decision.Article,
            Majority.Explain(vote.Roll, decision.Rule),
            decision.Adopted,
            decision.Sentence,
            Written(Comparisons.Deciding(Measures.Of(vote.Roll, decision.Rule), figures)),
            decision.Adopted ? [] : Written(Comparisons.OpeningSecondVote(vote.Roll, decision.Rule, figures)),
            decision.SecondVote?.Sentence,
            vote.Roll.Reduction?.Sentence,
            [],
            [.. vote.Roll.Exclusions.Select(LeftOutOwner.Of), .. vote.OutOfKey.Select(id => new LeftOutOwner(id, 0, LeftOutReason.OutOfKey))],
            []);
    }

    private static string? Spared(HeldVote vote) => vote.Spared() is not { } reduction ? null : FrenchNumbers.Spaced(
        $"Un organisme HLM détient plus de la moitié des tantièmes : {FrenchNumbers.Number(reduction.From)}. Ses voix ne sont pas "
        + "réduites (Code de la construction et de l'habitation, art. L. 443-15).");

    private static LegalTest[] Written(Inequality[] inequalities) => Array.ConvertAll(inequalities, LegalTest.Of);
}
