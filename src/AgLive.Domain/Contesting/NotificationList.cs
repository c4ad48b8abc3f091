using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Contesting;

/// <summary>To whom the minutes are notified for one decision (loi art. 42 al. 2; décret art. 18), in the order of the roll.</summary>
/// <param name="Opponents">Who voted against the decision taken.</param>
/// <param name="Defaulting">Défaillants, the favourable forms on an amended text among them.</param>
public sealed record NotificationList(IReadOnlyList<CoOwnerId> Opponents, IReadOnlyList<CoOwnerId> Defaulting)
{
    /// <summary>The list of a decision: the one of the second vote when there was one.</summary>
    public static NotificationList Of(Decision decision, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var against = decision.Adopted ? (VoteStanding.Contre, decision.Tally.Contre) : (VoteStanding.Pour, decision.Tally.Pour);
        return new NotificationList(
            ContestRight.Of(decision.Adopted, against.Item1, policy).MayContest ? against.Item2.Ids : [],
            decision.Tally.Defaulting.Ids);
    }
}
