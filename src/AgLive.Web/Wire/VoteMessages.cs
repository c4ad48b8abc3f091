namespace AgLive.Web.Wire;

/// <summary>One click: one or several ballots, recorded together or not at all. A client never sends a weight.</summary>
/// <param name="VoteId">Made once per click by the client; sending it again gives the first answer.</param>
/// <param name="TextVersion">The version of the text the voter saw.</param>
public sealed record VoteRequest(
    Guid AssemblyId,
    Guid RoundId,
    Guid VoteId,
    int TextVersion,
    IReadOnlyList<BallotChoice> Choices);

/// <param name="Choice">« pour », « contre », « abstention », « withdrawn ».</param>
public sealed record BallotChoice(Guid CoOwnerId, string Choice);

/// <summary>The vote is committed.</summary>
/// <param name="Duplicate">True when this id was recorded before; the receipts are those of the first time.</param>
public sealed record VoteRecorded(
    Guid VoteId,
    DateTimeOffset RecordedAt,
    bool Duplicate,
    IReadOnlyList<RecordedBallot> Ballots);

public sealed record RecordedBallot(Guid CoOwnerId, string Choice, long Voix, BallotReceipt Receipt);

/// <summary>The attendance sheet, signed for oneself and for each mandate ticked.</summary>
/// <param name="Kind">« drawn » or « typed ».</param>
/// <param name="Data">The typed name, or the strokes as JSON: [[[x,y,ms],…],…].</param>
public sealed record SignRequest(Guid AssemblyId, Guid CommandId, IReadOnlyList<Guid> CoOwnerIds, string Kind, string Data);

/// <summary>Every answer of the hub and of its HTTP twin: a value, or a numbered refusal with its French sentence.</summary>
public sealed record Answer<T>(bool Ok, T? Value, WireRefusal? Refusal);

public sealed record WireRefusal(int Code, string Name, string Text, string? Field);
