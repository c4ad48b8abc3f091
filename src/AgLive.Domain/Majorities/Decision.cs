namespace AgLive.Domain.Majorities;

/// <summary>What a vote decided, with the arithmetic that shows it. Plain data, kept as it is in the journal.</summary>
/// <param name="Rule">The majority asked.</param>
/// <param name="Tally">The count.</param>
/// <param name="Adopted">True when every comparison holds.</param>
/// <param name="SecondVote">The second vote the law opens at once; null when adopted or when none opens.</param>
/// <param name="Comparisons">One, or two for art. 26.</param>
/// <param name="Sentence">As the president says it, in French.</param>
/// <param name="Article">The text applied, for the minutes.</param>
public sealed record Decision(
    MajorityRule Rule,
    Tally Tally,
    bool Adopted,
    SecondVoteOpening? SecondVote,
    IReadOnlyList<Comparison> Comparisons,
    string Sentence,
    string Article);

/// <summary>One comparison of whole numbers, fractions cleared by cross-multiplication.</summary>
/// <param name="Left">What stands on the left, in French: « 2 × voix pour ».</param>
/// <param name="LeftValue">Its value.</param>
/// <param name="Operator">« &gt; », « ≥ » or « = ».</param>
/// <param name="Right">What stands on the right.</param>
/// <param name="RightValue">Its value.</param>
/// <param name="Holds">Whether it is true.</param>
/// <param name="Sentence">The arithmetic and what it means, in French.</param>
public sealed record Comparison(
    string Left,
    Int128 LeftValue,
    string Operator,
    string Right,
    Int128 RightValue,
    bool Holds,
    string Sentence);

/// <summary>The law opens an immediate second vote (loi arts. 25-1, 26-1): a new round, new ballots.</summary>
/// <param name="Rule"><see cref="MajorityRule.Article25_1"/> or <see cref="MajorityRule.Article26_1"/>.</param>
/// <param name="Article">« art. 25-1 » or « art. 26-1 ».</param>
/// <param name="Comparisons">Why it opens.</param>
/// <param name="Sentence">As the president says it, in French.</param>
public sealed record SecondVoteOpening(
    MajorityRule Rule,
    string Article,
    IReadOnlyList<Comparison> Comparisons,
    string Sentence);
