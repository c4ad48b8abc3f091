using AgLive.Domain.Majorities;

namespace AgLive.Server.Data.Model;

public enum AssemblyState
{
    Convened = 1,
    InSession = 2,
    Ended = 3,

    /// <summary>Called off before it opened: nothing happens in it any more.</summary>
    Cancelled = 4,
}

/// <summary>An assemblée générale of a condominium.</summary>
public sealed class GeneralAssembly
{
    public Guid Id { get; init; }

    public Guid CondominiumId { get; init; }

    /// <summary>« ordinaire » or « extraordinaire ».</summary>
    public string Kind { get; set; } = "ordinaire";

    public DateTimeOffset StartsAt { get; set; }

    /// <summary>From this instant the attendance sheet may be signed.</summary>
    public DateTimeOffset LobbyOpensAt { get; set; }

    public string Place { get; set; } = "";

    /// <summary>Https address of the external videoconference; empty when none.</summary>
    public string VideoUrl { get; set; } = "";

    public AssemblyState State { get; set; } = AssemblyState.Convened;

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The point in discussion: what every screen shows.</summary>
    public Guid? CurrentResolutionId { get; set; }

    /// <summary>
    /// Number of structural changes committed so far. It is the epoch of snapshots: given by the database only,
    /// it never goes back, whatever happens to Redis.
    /// </summary>
    public long Epoch { get; set; }

    /// <summary>Seconds between « Clore » and the close, told to every voter; 0 closes at once.</summary>
    public int CloseGraceSeconds { get; set; } = 20;

    /// <summary>A close waits for the consent of the président de séance.</summary>
    public bool CloseNeedsPresident { get; set; }

    /// <summary>The session is suspended since then; null while it goes on.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>When a suspended session is to go on, as announced; null when nobody said.</summary>
    public DateTimeOffset? ResumesAt { get; set; }

    public string SuspensionReason { get; set; } = "";

    /// <summary>The message of the operator shown on every screen; empty when none.</summary>
    public string Message { get; set; } = "";

    public DateTimeOffset? MessageAt { get; set; }

    /// <summary>The account that conducts the session; null before anybody took the console.</summary>
    public Guid? OperatorAccountId { get; set; }

    public DateTimeOffset? OperatorSince { get; set; }

    /// <summary>Part of the projector's token: raising it ends the links given before.</summary>
    public int ProjectorRevision { get; set; }

    /// <summary>The assembly this one rehearses; null for a real one. A rehearsal decides nothing.</summary>
    public Guid? RehearsalOfId { get; init; }

    /// <summary>Telephone of the videoconference with its code, as people dial it; empty when none.</summary>
    public string VideoDialIn { get; set; } = "";

    /// <summary>No hand may be raised any more; those raised stay in the queue.</summary>
    public bool IsSpeechClosed { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Why it was cancelled, for everybody to read.</summary>
    public string CancelMotive { get; set; } = "";

    /// <summary>When it was last moved to another date; null when never.</summary>
    public DateTimeOffset? PostponedAt { get; set; }

    /// <summary>The date it had before that.</summary>
    public DateTimeOffset? PostponedFrom { get; set; }

    public string PostponeMotive { get; set; } = "";

    /// <summary>The rules of count as JSON (see StoredPolicy); fixed when the session opens.</summary>
    public string Policies { get; set; } = "{}";
}

public enum BureauRole
{
    /// <summary>Président de séance (décret 1967 art. 15).</summary>
    President = 1,

    /// <summary>Scrutateur.</summary>
    Scrutineer = 2,

    /// <summary>Secrétaire de séance.</summary>
    Secretary = 3,
}

/// <summary>A member of the bureau of one assembly (décret 1967 art. 15).</summary>
public sealed class BureauMember
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public BureauRole Role { get; init; }

    /// <summary>The co-owner who holds the seat; null for the syndic as secretary.</summary>
    public Guid? CoOwnerId { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset AppointedAt { get; init; }
}

public enum ResolutionKind
{
    Vote = 1,
    Election = 2,
    Competition = 3,
    Information = 4,
}

/// <summary>What became of a point of the agenda without a vote.</summary>
public enum Disposition
{
    Kept = 0,

    /// <summary>Retirée de l'ordre du jour.</summary>
    Withdrawn = 1,

    /// <summary>Reportée à une autre assemblée.</summary>
    Postponed = 2,
}

/// <summary>A point of the agenda.</summary>
public sealed class Resolution
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public int Position { get; set; }

    /// <summary>« 7.1 »: kept by second votes.</summary>
    public required string Number { get; init; }

    public required string Title { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Rises with each change of the text; a ballot cast on an older text is refused.</summary>
    public int TextVersion { get; set; } = 1;

    /// <summary>The text as convened, once it was amended in the room (loi 1965 art. 17-1 A al. 2); null until then.</summary>
    public string? ConvenedText { get; set; }

    public Disposition Disposition { get; set; }

    public string DispositionMotive { get; set; } = "";

    public ResolutionKind Kind { get; init; }

    /// <summary>Null when the point calls for no vote.</summary>
    public MajorityRule? Majority { get; init; }

    public Guid? AllocationKeyId { get; init; }

    /// <summary>Ties competing quotes together (décret 1967 art. 19).</summary>
    public string CompetitionGroup { get; init; } = "";

    /// <summary>The seat of the bureau this election fills.</summary>
    public BureauRole? Seat { get; init; }

    /// <summary>The candidate of an election to the bureau; set before its vote opens.</summary>
    public Guid? CandidateCoOwnerId { get; set; }

    public string CandidateName { get; set; } = "";

    /// <summary>
    /// The owner whose lot this resolution authorises to seize: he neither votes nor holds proxies for it (loi 1965 art. 19-2).
    /// </summary>
    public Guid? DebtorCoOwnerId { get; set; }
}
