using AgLive.Domain.Policies;

namespace AgLive.Domain.Rolls;

/// <summary>
/// Art. 22 I al. 2: an owner whose quote-part is above half of the parties communes has only as many voix as all
/// the others together, so T shrinks too (décret art. 16). Exactly half is not above half.
/// </summary>
internal static class MajorityOwner
{
    /// <param name="shares">Every quote-part above 0, the syndicate's and the debtor's included.</param>
    /// <param name="policy">Tells which quote-parts the half is measured on.</param>
    /// <remarks>
    /// The law does not say whether a debtor left out of the count (art. 19-2) still weighs in the sum of « the
    /// others »: here he does not, so that the reduced owner never outweighs those who do count.
    /// </remarks>
    public static Reduction? Reduce(IReadOnlyList<RollMember> shares, AssemblyPolicy policy)
    {
        var voters = shares.Where(member => member is { IsSyndicate: false, IsExcludedDebtor: false }).ToList();
        var measured = (policy.ReductionTriggerIsAllShares ? shares : voters).Sum(member => member.Tantiemes);
        var owner = voters.Find(member => (Int128)2 * member.Tantiemes > measured);
        if (owner is null || owner.IsSocialLandlord)
        {
            return null;
        }

        // Alone on a special key he has no « others »: reducing him to nothing would forbid every decision.
        var others = voters.Sum(member => member.Tantiemes) - owner.Tantiemes;
        return others == 0 ? null : new Reduction(owner.Id, owner.Tantiemes, others, Sentence(owner.Tantiemes, measured, others));
    }

    private static string Sentence(long tantiemes, long measured, long others) => FrenchNumbers.Spaced(
        $"Un copropriétaire détient plus de la moitié des tantièmes : {FrenchNumbers.Number(tantiemes)} sur "
        + $"{FrenchNumbers.Number(measured)}. Ses voix sont ramenées à {FrenchNumbers.Number(others)}, la somme de "
        + $"celles des autres copropriétaires (art. 22) ; le total devient {FrenchNumbers.Voix(2 * others)}.");
}
