namespace AgLive.Domain.Rolls;

/// <summary>An owner as the allocation key knows him, before the reduction of art. 22.</summary>
/// <param name="Id">Who.</param>
/// <param name="Tantiemes">Quote-part in the key, all his lots together; 0 means he is not of this key.</param>
/// <param name="Participation">How he takes part at the opening of the vote.</param>
/// <param name="IsSyndicate">The syndicate's own lots: no voix, out of T and N (loi art. 16).</param>
/// <param name="IsExcludedDebtor">The debtor whose seizure is voted on: out of T and N for this resolution (loi art. 19-2).</param>
/// <param name="IsSocialLandlord">An HLM body selling its stock, not subject to the reduction (CCH art. L. 443-15).</param>
public sealed record RollMember(
    CoOwnerId Id,
    long Tantiemes,
    Participation Participation,
    bool IsSyndicate = false,
    bool IsExcludedDebtor = false,
    bool IsSocialLandlord = false);

/// <summary>One line of a frozen roll.</summary>
/// <param name="Id">Who.</param>
/// <param name="Tantiemes">Quote-part in the key before any reduction, at least 1.</param>
/// <param name="Voix">Effective voix after art. 22; frozen with the roll.</param>
/// <param name="Participation">The only part that may change while the vote is open (late arrival).</param>
/// <param name="IsSocialLandlord">Never reduced (CCH art. L. 443-15), whatever his quote-part.</param>
public sealed record RollEntry(
    CoOwnerId Id, long Tantiemes, long Voix, Participation Participation, bool IsSocialLandlord = false);

/// <summary>The reduction of the majority owner (loi art. 22 I al. 2; décret art. 16).</summary>
/// <param name="Owner">Who is reduced; there is never more than one.</param>
/// <param name="From">His tantièmes.</param>
/// <param name="To">His voix: the sum of those of all the others.</param>
/// <param name="Sentence">The same in French, without a name.</param>
public sealed record Reduction(CoOwnerId Owner, long From, long To, string Sentence);
