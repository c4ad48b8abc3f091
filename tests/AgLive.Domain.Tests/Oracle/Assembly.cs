using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>A made-up assembly: who is there, what they say at each vote, under which rule and readings.</summary>
/// <param name="Members">Who, impossible ones included.</param>
/// <param name="First">What each says at the first vote; null without a ballot.</param>
/// <param name="Second">The same at the second vote, should one open.</param>
/// <param name="IsAmended">The resolution was amended in the room.</param>
internal sealed record Assembly(
    RollMember[] Members,
    Choice?[] First,
    Choice?[] Second,
    MajorityRule Rule,
    AssemblyPolicy Policy,
    bool IsSpecialKey,
    bool ReductionApplies,
    bool IsAmended)
{
    public Outcome<VotingRoll> Freeze() => VotingRoll.Freeze(Members, Policy, IsSpecialKey, ReductionApplies);

    /// <summary>The ballots of the first vote, of those who are on the roll.</summary>
    public Dictionary<CoOwnerId, Choice> Ballots(VotingRoll roll) => Ballots(roll, First);

    /// <summary>The Domain's decision at one vote, as the room would ask for it.</summary>
    public Decision Decide(VotingRoll roll, MajorityRule rule, Choice?[] said)
    {
        IReadOnlyDictionary<CoOwnerId, Choice> ballots = Ballots(roll, said);
        if (IsAmended)
        {
            (roll, ballots) = AmendedResolution.SetAsideFavourableForms(roll, ballots);
        }

        return Majority.Decide(roll, rule, ballots);
    }

    private Dictionary<CoOwnerId, Choice> Ballots(VotingRoll roll, Choice?[] said) => Members.Zip(said)
        .Where(voter => voter.Second is not null && roll.Contains(voter.First.Id))
        .ToDictionary(voter => voter.First.Id, voter => voter.Second!.Value);
}
