using System.Collections.Frozen;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Explanations;

/// <summary>
/// A vote as it was held: what a decision is made from, and all that its explanation is derived from. Both are made
/// when they are asked for; of an explanation nothing is kept.
/// </summary>
/// <param name="Roll">The frozen roll, with the presence at the close.</param>
/// <param name="Rule">The majority asked.</param>
/// <param name="Ballots">What each ballot says; a form answers as a ballot does.</param>
public sealed record HeldVote(VotingRoll Roll, MajorityRule Rule, IReadOnlyDictionary<CoOwnerId, Choice> Ballots)
{
    /// <summary>The text was amended in the room: favourable forms are set aside (loi art. 17-1 A al. 2).</summary>
    public bool IsAmended { get; init; }

    /// <summary>At a second vote, the ballots of the first: a form set aside there stays aside.</summary>
    public IReadOnlyDictionary<CoOwnerId, Choice>? FirstVote { get; init; }

    /// <summary>Who was kept from voting by a technical incident (décret art. 17).</summary>
    public IReadOnlySet<CoOwnerId> Prevented { get; init; } = FrozenSet<CoOwnerId>.Empty;

    /// <summary>The roll was frozen on a special key (loi art. 10 last al., art. 6-2).</summary>
    public bool IsSpecialKey { get; init; }

    /// <summary>Owners whose proxy is held by the debtor the vote leaves out (loi art. 19-2); absent on the roll.</summary>
    public IReadOnlySet<CoOwnerId> HeldByDebtor { get; init; } = FrozenSet<CoOwnerId>.Empty;

    /// <summary>Owners of the syndicate who have no tantième in the key.</summary>
    public IReadOnlyList<CoOwnerId> OutOfKey { get; init; } = [];

    /// <summary>False where a text sets the reduction of art. 22 aside.</summary>
    public bool ReductionApplies { get; init; } = true;

    /// <summary>Counts and decides. Throws as <see cref="Majority.Decide"/> does.</summary>
    public Decision Decide()
    {
        var (roll, ballots) = Counted();
        return Majority.Decide(roll, Rule, ballots);
    }

    /// <summary>The same vote, its roll frozen again under other readings.</summary>
    /// <remarks>Who was in the room and what the ballots say stay as they are.</remarks>
    public HeldVote Under(AssemblyPolicy policy) =>
        this with { Roll = SocialLandlord.Again(Roll, policy, IsSpecialKey, ReductionApplies, isSpared: true) };

    /// <summary>The reduction that was not made because the owner is an HLM body (CCH art. L. 443-15); null when none.</summary>
    internal Reduction? Spared() => SocialLandlord.Spared(Roll, IsSpecialKey, ReductionApplies);

    /// <summary>The roll and the ballots that are counted, once what the law sets aside is out.</summary>
    internal (VotingRoll Roll, IReadOnlyDictionary<CoOwnerId, Choice> Ballots) Counted()
    {
        var roll = Prevented.Count == 0 ? Roll : PreventedVoters.Apply(Roll, Ballots, Prevented);
        return IsAmended ? AmendedResolution.SetAsideFavourableForms(roll, Ballots, FirstVote) : (roll, Ballots);
    }
}
