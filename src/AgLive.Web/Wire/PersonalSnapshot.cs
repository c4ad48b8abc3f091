namespace AgLive.Web.Wire;

/// <summary>What one signed-in person may see of himself in an assembly. Made at the Epoch it carries.</summary>
/// <param name="Status">« convened » (before the lobby), « toSign », « present », « left », « ended », « cancelled », « visitor » (no lot here).</param>
/// <param name="Presides">The person is the président de séance: his consent may be asked.</param>
public sealed record PersonalSnapshot(
    Guid AssemblyId,
    long Epoch,
    string Name,
    string Status,
    DateTimeOffset? PresentSince,
    DateTimeOffset? LeftAt,
    IReadOnlyList<Mandate> Mandates,
    PersonalBallot? Ballot,
    bool Presides = false)
{
    /// <summary>His vote by correspondence, mandates given, those that wait for his answer, in French sentences (AG-12, VPC-17); empty for most.</summary>
    public IReadOnlyList<string> ProxyNotes { get; init; } = [];

    /// <summary>« president » or « scrutineer »: he may read the view of the bureau; null for most.</summary>
    public string? Seat { get; init; }

    /// <summary>The person's own raised hand; null when none is up.</summary>
    public OwnHand? Hand { get; init; }

    /// <summary>For the président de séance: who waits to speak, in order; empty for others.</summary>
    public IReadOnlyList<RaisedHand> Hands { get; init; } = [];
}

/// <summary>One owner the person votes for: himself or the grantor of a proxy.</summary>
/// <param name="Notice">To know before signing for him, in French: an indivision without common representative (loi 1965 art. 23); null for most.</param>
public sealed record Mandate(
    Guid CoOwnerId,
    string Name,
    bool Self,
    DateTimeOffset? PresentSince,
    IReadOnlyList<KeyVoix> Voix,
    string? Notice = null);

/// <param name="ReducedFrom">The tantièmes, when the voix are those left by the reduction of art. 22; null otherwise.</param>
public sealed record KeyVoix(string Code, string Label, long Voix, long Total, long? ReducedFrom = null);

/// <summary>The ballots of the person in the current round.</summary>
/// <param name="NotConcerned">Why the person has no ballot here, in French; null when he has one.</param>
/// <param name="Counted">Once proclaimed: what he, and those he votes for, counted as; empty before.</param>
public sealed record PersonalBallot(
    Guid RoundId, IReadOnlyList<BallotRight> Rights, string? NotConcerned, IReadOnlyList<CountedLine> Counted);

/// <param name="Choice">« pour », « contre », « abstention », or null when none is recorded.</param>
/// <param name="Receipt">Null when none is recorded.</param>
/// <param name="FirstChoice">In a second vote: the choice recorded in the first, as information only; null when none.</param>
/// <param name="ReducedFrom">The tantièmes, when the voix are those left by the reduction of art. 22; null otherwise.</param>
/// <param name="ByHand">The syndic entered this ballot; it says so for ever.</param>
/// <param name="Hand">Why and before whom it was entered by hand; null otherwise.</param>
public sealed record BallotRight(
    Guid CoOwnerId,
    string Name,
    bool Self,
    long Voix,
    string? Choice,
    BallotReceipt? Receipt,
    bool ByHand,
    string? FirstChoice = null,
    long? ReducedFrom = null,
    HandMark? Hand = null);

/// <summary>What goes for ever with a ballot entered by hand.</summary>
public sealed record HandMark(string Motive, string Witness);

/// <summary>Proof that a ballot is committed.</summary>
/// <param name="Number">« 7F3A-22C1 »: the head of the hash.</param>
/// <param name="Version">1 for the first ballot of the owner in the round, then up.</param>
/// <param name="Hash">SHA-256 of the recorded ballot, hexadecimal.</param>
public sealed record BallotReceipt(string Number, DateTimeOffset RecordedAt, int Version, string Hash);

/// <summary>Both halves, as given on entry, on reconnection and on waking.</summary>
public sealed record FullSnapshot(RoomSnapshot Room, PersonalSnapshot Me);
