namespace AgLive.Server.Data.Model;

public enum QuestionKind
{
    /// <summary>An answer is asked, no vote.</summary>
    Question = 1,

    /// <summary>A question for the agenda, with its projet de résolution when a decision is wanted (décret 1967 art. 10).</summary>
    AgendaItem = 2,
}

public enum QuestionState
{
    /// <summary>Received, not treated yet.</summary>
    Received = 1,

    /// <summary>The syndic answered.</summary>
    Answered = 2,

    /// <summary>It goes on the agenda of the next convocation, or of the one after (décret 1967 art. 10).</summary>
    OnAgenda = 3,

    /// <summary>Its author took it back.</summary>
    Withdrawn = 4,
}

/// <summary>
/// What a co-owner asks his syndic: a question, or an item for the agenda of the next assembly. At any time
/// (décret 1967 art. 10); never for an agenda already sent (art. 13).
/// </summary>
public sealed class OwnerQuestion
{
    /// <summary>Made by the form: a second click is the same question.</summary>
    public Guid Id { get; init; }

    public Guid CondominiumId { get; init; }

    public Guid CoOwnerId { get; init; }

    public Guid AccountId { get; init; }

    public QuestionKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Projet de résolution; empty when no decision is asked.</summary>
    public string Proposal { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public QuestionState State { get; set; } = QuestionState.Received;

    public string Answer { get; set; } = "";

    /// <summary>When the state last changed; null while it was only received.</summary>
    public DateTimeOffset? TreatedAt { get; set; }

    public Guid? TreatedByAccountId { get; set; }
}
