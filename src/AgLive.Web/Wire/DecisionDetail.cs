namespace AgLive.Web.Wire;

/// <summary>« Détail du calcul »: why a decision is what it is.</summary>
/// <param name="Rule">« Majorité absolue (art. 25) ».</param>
/// <param name="Asks">What that majority asks, with the figures of the roll.</param>
/// <param name="Article">« loi du 10 juillet 1965, art. 25 ».</param>
/// <param name="Tests">What decided: one test, or two for art. 26.</param>
/// <param name="SecondVoteTests">What opens the second vote; empty when adopted and where the law knows none.</param>
/// <param name="Reduction">The owner reduced by art. 22, or not because he is an HLM body; null when none is.</param>
/// <param name="LeftOut">Who is out of the count, by article.</param>
/// <param name="Readings">The disputed points of law that bore on this decision, a sentence each.</param>
/// <param name="OwnerCount">Members of the roll.</param>
/// <param name="Owners">Who counted as what, pour first, by name. The console alone has them; elsewhere, and beyond 300 members, empty.</param>
public sealed record DecisionDetail(
    string Rule,
    string Asks,
    string Article,
    IReadOnlyList<TestLine> Tests,
    IReadOnlyList<TestLine> SecondVoteTests,
    string? Reduction,
    IReadOnlyList<LeftOutLine> LeftOut,
    IReadOnlyList<string> Readings,
    int OwnerCount,
    IReadOnlyList<CountedLine> Owners);

/// <summary>One comparison of whole numbers, fractions cleared by multiplication.</summary>
/// <param name="Left">« 2 × voix pour ».</param>
/// <param name="Sign">« &gt; », « ≥ » or « = ».</param>
/// <param name="Sentence">The arithmetic and what it means.</param>
/// <param name="Needed">The smallest number that passes, in a sentence with the one reached.</param>
public sealed record TestLine(
    string Left, long LeftValue, string Sign, string Right, long RightValue, bool Holds, string Sentence, string Needed);

/// <param name="Sentence">« 2 copropriétaires, 350 tantièmes : lots du syndicat, … ».</param>
/// <param name="Names">On the console alone.</param>
public sealed record LeftOutLine(string Sentence, int Heads, long Tantiemes, IReadOnlyList<string> Names);

/// <summary>What one owner counted as.</summary>
/// <param name="Answer">« pour », « contre », « abstention », « none », « absent » (défaillant), « out » (out of the count).</param>
/// <param name="Why">« présent, a voté pour ».</param>
public sealed record CountedLine(Guid CoOwnerId, string Name, string Answer, string Label, long Voix, string Why);

/// <summary>A closed vote explained whole, for the operators.</summary>
/// <param name="SecondVote">Null, or « 25-1 » / « 26-1 ».</param>
/// <param name="Sentence">The decision.</param>
/// <param name="SecondVoteSentence">When it opens a second vote.</param>
public sealed record ExplainedRound(
    Guid RoundId,
    Guid ResolutionId,
    string Number,
    string Title,
    string? SecondVote,
    string Sentence,
    string? SecondVoteSentence,
    DecisionDetail Detail);
