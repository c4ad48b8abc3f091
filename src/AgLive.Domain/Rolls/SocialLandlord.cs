using AgLive.Domain.Policies;

namespace AgLive.Domain.Rolls;

/// <summary>An HLM body that sells its stock keeps all its voix, whatever its quote-part (CCH art. L. 443-15).</summary>
public static class SocialLandlord
{
    /// <summary>The reduction that any other owner in its place would undergo (loi art. 22 I al. 2); null when there is none.</summary>
    /// <param name="roll">The frozen roll.</param>
    /// <param name="isSpecialKey">It was frozen on a special key.</param>
    /// <param name="reductionApplies">False where a text sets art. 22's reduction aside.</param>
    public static Reduction? Spared(VotingRoll roll, bool isSpecialKey, bool reductionApplies = true)
    {
        ArgumentNullException.ThrowIfNull(roll);
        if (!roll.Entries.Any(entry => entry.IsSocialLandlord))
        {
            return null;
        }

        var reduction = Again(roll, roll.Policy, isSpecialKey, reductionApplies, isSpared: false).Reduction;
        return roll.Entries.Any(entry => entry.IsSocialLandlord && entry.Id == reduction?.Owner) ? reduction : null;
    }

    /// <summary>The same members frozen again, under other readings or as if no HLM body were spared.</summary>
    internal static VotingRoll Again(
        VotingRoll roll, AssemblyPolicy policy, bool isSpecialKey, bool reductionApplies, bool isSpared)
    {
        var members = roll.Entries.Select(entry =>
            new RollMember(entry.Id, entry.Tantiemes, entry.Participation, IsSocialLandlord: isSpared && entry.IsSocialLandlord));
        var leftOut = roll.Exclusions.Select(excluded => new RollMember(
            excluded.Id,
            excluded.Tantiemes,
            Participation.Absent,
            excluded.Reason == ExclusionReason.SyndicateLots,
            excluded.Reason == ExclusionReason.SeizureDebtor));
        return VotingRoll.Freeze([.. members, .. leftOut], policy, isSpecialKey, reductionApplies).Value;
    }
}
