namespace AgLive.Server.Data.Model;

public enum IncidentKind
{
    /// <summary>A voter's connection was lost while a vote was open; written by the program.</summary>
    ConnectionLost = 1,

    /// <summary>« Je n'arrive pas à voter ».</summary>
    CannotVote = 2,

    /// <summary>Written by the operator.</summary>
    Noted = 3,
}

/// <summary>
/// A technical incident of an assembly (décret 1967 art. 17: those that prevented a vote go into the minutes).
/// </summary>
public sealed class Incident
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public IncidentKind Kind { get; init; }

    /// <summary>The vote that was open; null when none was.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>Who was hindered; null for an incident of the whole room.</summary>
    public Guid? CoOwnerId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The facts, in French.</summary>
    public string Facts { get; init; } = "";

    /// <summary>What the president decided.</summary>
    public string Decision { get; set; } = "";

    /// <summary>No ballot of the owner was recorded when the vote closed; null while nobody knows.</summary>
    public bool? PreventedVote { get; set; }

    /// <summary>« Au PV ».</summary>
    public bool InMinutes { get; set; }

    /// <summary>Who wrote it; null for the program.</summary>
    public Guid? AccountId { get; init; }
}

/// <summary>Réserve of an opposant on the regularity of a decision, dictated for the minutes (décret 1967 art. 17).</summary>
public sealed class Reserve
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid ResolutionId { get; init; }

    public Guid CoOwnerId { get; init; }

    public required string Text { get; set; }

    public DateTimeOffset At { get; init; }

    public Guid AccountId { get; init; }
}
