using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Data.Model;

public enum RoundState
{
    Open = 1,
    Closed = 2,
    Cancelled = 3,
}

/// <summary>
/// One vote on one resolution: opened, then closed or cancelled, never reopened (another round is opened instead).
/// The row is the lock of the vote path: ballots take it FOR SHARE, the close updates it.
/// </summary>
public sealed class VotingRound
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid ResolutionId { get; init; }

    /// <summary>1 for the first vote on the resolution, then up.</summary>
    public int Ordinal { get; init; }

    public MajorityRule Rule { get; init; }

    /// <summary>Second vote of art. 25-1 or 26-1.</summary>
    public bool IsSecondVote { get; init; }

    public RoundState State { get; set; } = RoundState.Open;

    public int TextVersion { get; init; }

    public string Text { get; init; } = "";

    /// <summary>T of the frozen roll.</summary>
    public long TotalVoix { get; init; }

    /// <summary>N of the frozen roll.</summary>
    public int MemberCount { get; init; }

    /// <summary>Reduction of art. 22 I as JSON, null when none.</summary>
    public string? ReductionJson { get; init; }

    /// <summary>The syndicate has two owners (loi 1965 arts. 41-13 to 41-16), as the roll was frozen.</summary>
    public bool IsTwoOwnerRegime { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The text was amended since the convocation: who voted pour by form is défaillant (loi 1965 art. 17-1 A al. 2).</summary>
    public bool IsAmended { get; init; }

    /// <summary>The close was announced for then; null while it was not.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    /// <summary>The président de séance agreed to the close; null when not asked or not yet given.</summary>
    public DateTimeOffset? CloseConsentAt { get; set; }

    public Guid? CloseConsentAccountId { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? CancelMotive { get; set; }

    public DateTimeOffset? ProclaimedAt { get; set; }

    /// <summary>The Domain's Decision as JSON, stored in the transaction that closes.</summary>
    public string? DecisionJson { get; set; }

    /// <summary>SHA-256 over the ballots in (co-owner) order and the decision; hexadecimal.</summary>
    public string? ResultHash { get; set; }
}

/// <summary>What sets a line of a frozen roll apart; kept, so that the count can be explained later.</summary>
public enum RollRemark
{
    None = 0,

    /// <summary>Lots of the syndicate itself: no voix, out of T and N (loi 1965 art. 16).</summary>
    SyndicateLots = 1,

    /// <summary>The debtor whose seizure is voted on: no voix, out of T and N (loi 1965 art. 19-2).</summary>
    SeizureDebtor = 2,

    /// <summary>Represented by that debtor, who holds no proxy for this resolution: absent for it (loi 1965 art. 19-2).</summary>
    DebtorGrantor = 3,

    /// <summary>Kept from voting by a technical incident, as the vote closed (décret 1967 art. 17).</summary>
    Prevented = 4,
}

/// <summary>
/// One owner of the key at the opening of a round: on the roll, or left out of it by a <see cref="Remark"/> and then
/// without voix. Voix never change; presence may (late arrival).
/// </summary>
public sealed class RollRow
{
    public Guid RoundId { get; init; }

    public Guid CoOwnerId { get; init; }

    public long Tantiemes { get; init; }

    /// <summary>Effective votes after art. 22 reduction; 0 for whoever is left out, whose ballot is never recorded.</summary>
    public long Voix { get; init; }

    /// <summary>Never reduced (CCH art. L. 443-15), as the registry said at the opening.</summary>
    public bool IsSocialLandlord { get; init; }

    public RollRemark Remark { get; set; }

    public Participation Participation { get; set; }

    /// <summary>The co-owner whose account may cast this ballot: oneself, or the proxy holder; null when nobody may on screen.</summary>
    public Guid? VoterId { get; set; }
}

/// <summary>The current ballot of an owner in a round.</summary>
public sealed class Ballot
{
    public Guid RoundId { get; init; }

    public Guid CoOwnerId { get; init; }

    public Choice Choice { get; init; }

    public long Weight { get; init; }

    /// <summary>1 for the first ballot, then up: the version guard of the live room.</summary>
    public int Version { get; init; }

    public Guid VoteId { get; init; }

    /// <summary>True when the syndic entered it by hand.</summary>
    public bool ByHand { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>Append-only trail of every ballot recorded. Key: (vote id, round, owner); unique (round, owner, version).</summary>
public sealed class BallotEvent
{
    public Guid VoteId { get; init; }

    public Guid RoundId { get; init; }

    public Guid CoOwnerId { get; init; }

    public Choice Choice { get; init; }

    public long Weight { get; init; }

    public int Version { get; init; }

    /// <summary>The account that cast it.</summary>
    public Guid CasterAccountId { get; init; }

    /// <summary>True when the syndic entered it by hand.</summary>
    public bool ByHand { get; init; }

    public string? Motive { get; init; }

    public string? Witness { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
