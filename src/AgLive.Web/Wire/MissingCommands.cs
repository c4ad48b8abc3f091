namespace AgLive.Web.Wire;

/// <summary>« Relancer »: calls the voters of these owners back to their ballot, on their own devices. Refused with NudgedRecently when one of them was less than 30 s ago.</summary>
/// <param name="CoOwnerIds">1 to 500 owners whose vote is awaited; for a mandate its holder is called.</param>
public sealed record NudgeVoters(Guid AssemblyId, Guid CommandId, Guid RoundId, IReadOnlyList<Guid> CoOwnerIds) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>
/// « Tous pour sauf »: enters several votes by hand, all or none, each marked so for ever. Refused with AlreadyVoted when one
/// of these owners has a ballot meanwhile: a vote cast by its voter is never replaced this way.
/// </summary>
/// <param name="Choices">1 to 500 owners, by their ids: never a number of raised hands.</param>
public sealed record RecordVotes(
    Guid AssemblyId, Guid CommandId, Guid RoundId, IReadOnlyList<HandChoice> Choices, string Motive, string Witness) : ConsoleCommand(AssemblyId, CommandId);

/// <param name="Choice">« pour », « contre », « abstention ».</param>
public sealed record HandChoice(Guid CoOwnerId, string Choice);

/// <summary>« Votre vote est attendu »: said to the devices of one person. Shown only while a ballot of his is missing in that round.</summary>
/// <param name="Number">Of the resolution.</param>
public sealed record NudgeNotice(Guid AssemblyId, Guid RoundId, string Number);
