namespace AgLive.Server.Data.Model;

/// <summary>
/// One line of the journal of an assembly: append-only, hash-chained.
/// Hash = SHA-256(previous hash ‖ assembly id ‖ sequence ‖ instant ‖ kind ‖ account ‖ payload): see JournalChain.
/// </summary>
public sealed class JournalEntry
{
    public Guid AssemblyId { get; init; }

    /// <summary>1, 2, 3… without a gap.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>« session-opened », « vote-closed »…: see JournalKinds.</summary>
    public required string Kind { get; init; }

    public Guid? AccountId { get; init; }

    public required string Payload { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>The first answer to a command id; a repeat gets the same answer.</summary>
public sealed class CommandReceipt
{
    public Guid CommandId { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid AccountId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the arguments: the same id with another content is refused.</summary>
    public required string ArgumentsHash { get; init; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; init; }

    public DateTimeOffset At { get; init; }
}
