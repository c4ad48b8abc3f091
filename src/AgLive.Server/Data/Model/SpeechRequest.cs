namespace AgLive.Server.Data.Model;

public enum SpeechKind
{
    Speak = 1,
    Question = 2,

    /// <summary>Motion d'ordre: on how the session is conducted; it comes first.</summary>
    PointOfOrder = 3,
}

public enum SpeechState
{
    Waiting = 1,

    /// <summary>Has the floor.</summary>
    Speaking = 2,

    Done = 3,

    /// <summary>Taken back by its author.</summary>
    Lowered = 4,

    /// <summary>Removed by the operator.</summary>
    Removed = 5,
}

/// <summary>A raised hand, in the room or at a distance (décret 1967 art. 13-1: who is at a distance takes part in the debates).</summary>
public sealed class SpeechRequest
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid CoOwnerId { get; init; }

    public Guid AccountId { get; init; }

    public SpeechKind Kind { get; init; }

    /// <summary>Optional, short.</summary>
    public string Text { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public SpeechState State { get; set; } = SpeechState.Waiting;

    /// <summary>When he got the floor; null before.</summary>
    public DateTimeOffset? GivenAt { get; set; }

    /// <summary>When it was over, whatever the way.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
