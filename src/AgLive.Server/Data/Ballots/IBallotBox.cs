using AgLive.Domain;
using AgLive.Domain.Voting;

namespace AgLive.Server.Data.Ballots;

/// <summary>
/// The record of ballots. Two implementations, PostgreSQL and SQLite, one contract suite.
/// A verdict without refusal means: committed, on disk, once.
/// </summary>
public interface IBallotBox
{
    /// <summary>
    /// Records a batch; each vote is all or nothing. Votes that touch the same owner or id are recorded in their order.
    /// Weight and right to vote are read from the roll frozen in the database, never from the caller. A ballot is recorded only if its round is open when the transaction
    /// takes the row's share lock: a close waits for it or it is refused. Repeating a vote id gives the first verdict,
    /// marked as duplicate. Verdicts come in the order of <paramref name="votes"/>.
    /// </summary>
    /// <exception cref="BallotBoxAwayException">The database did not answer: nobody may be told recorded or refused; send the same ids again.</exception>
    Task<IReadOnlyList<VoteVerdict>> RecordAsync(IReadOnlyList<VoteWrite> votes, CancellationToken cancellation);

    /// <summary>The current ballots of a round, withdrawn ones included, in the order of co-owner ids.</summary>
    Task<IReadOnlyList<StoredBallot>> CurrentAsync(Guid roundId, CancellationToken cancellation);

    /// <summary>Number of events recorded in a round: the Version of snapshots. Rises with each ballot, never goes back.</summary>
    Task<long> EventCountAsync(Guid roundId, CancellationToken cancellation);
}

/// <summary>One click of one person.</summary>
/// <param name="VoterIds">The co-owners the caller's account acts for; a ballot passes when the roll names one of them as its voter.
/// Ignored when <paramref name="ByHand"/>, where the owner must only take part in the round.</param>
public sealed record VoteWrite(
    Guid VoteId,
    Guid RoundId,
    int TextVersion,
    Guid CasterAccountId,
    IReadOnlyList<Guid> VoterIds,
    IReadOnlyList<ChoiceWrite> Choices,
    ByHandMark? ByHand = null);

public sealed record ChoiceWrite(Guid CoOwnerId, Choice Choice);

/// <summary>Marks for ever a vote entered by the syndic.</summary>
/// <param name="OnlyMissing">Refused as a whole, with AlreadyVoted, when one of the owners has a ballot that is not withdrawn.</param>
public sealed record ByHandMark(string Motive, string Witness, bool OnlyMissing = false);

/// <param name="Refusal">Null when committed. Else RoundUnknown, RoundClosed, TextChanged, NotConcerned (not on the roll),
/// LeftOut (of the key, without voix here), AlreadyVoted (entered by hand for the missing only),
/// NotPresent (on the roll, but no voter), NotEntitled (another voter), IdReused (same id, other content or
/// caster) or BadRequest (no choice, an owner twice, a choice that is none).</param>
/// <param name="Duplicate">The id was recorded before; <paramref name="Ballots"/> are those of the first time.</param>
public sealed record VoteVerdict(Guid VoteId, RefusalCode? Refusal, bool Duplicate, IReadOnlyList<StoredBallot> Ballots);

/// <param name="Version">1 for the first ballot of the owner in the round, then up.</param>
public sealed record StoredBallot(
    Guid VoteId,
    Guid RoundId,
    Guid CoOwnerId,
    Choice Choice,
    long Weight,
    int Version,
    bool ByHand,
    DateTimeOffset RecordedAt);

/// <summary>The database did not answer in time or the connection was lost: the outcome is unknown until the same ids are sent again.</summary>
public sealed class BallotBoxAwayException(string message, Exception? inner) : Exception(message, inner);
