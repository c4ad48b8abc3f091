using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Contesting;

/// <summary>Opposants: those who voted against the decision taken (loi art. 42 al. 2; their reserves: décret art. 17).</summary>
public static class Opponents
{
    /// <summary>
    /// On an adopted text, who voted contre. On a rejected one, who voted pour, where the policy holds a rejection for a
    /// decision; nobody otherwise.
    /// </summary>
    /// <param name="decision">The last decision on the resolution: that of its second vote when there was one.</param>
    /// <param name="policy">The readings of the assembly.</param>
    /// <returns>In the order of the roll.</returns>
    public static IReadOnlyList<CoOwnerId> Of(Decision decision, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(policy);
        if (decision.Adopted)
        {
            return decision.Tally.Contre.Ids;
        }

        return policy.PourOnRejectedMayContest ? decision.Tally.Pour.Ids : [];
    }
}
