namespace AgLive.Server.Data.Model;

public enum PlannedMode
{
    Room = 1,
    Remote = 2,
    PostalVote = 3,
    Proxy = 4,
}

/// <summary>How a co-owner said he would take part; the last word counts (décret 1967 art. 13-2 for the video).</summary>
public sealed class ParticipationPlan
{
    public Guid AssemblyId { get; init; }

    public Guid CoOwnerId { get; init; }

    public PlannedMode Mode { get; set; }

    public DateTimeOffset DeclaredAt { get; set; }

    public Guid AccountId { get; set; }
}

/// <summary>The last « Tester ma connexion » of an account for an assembly.</summary>
public sealed class ConnectionTest
{
    public Guid AssemblyId { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset At { get; set; }

    /// <summary>The steps that voting needs passed (TestSteps.AreEnough): the syndic reads « prêt ».</summary>
    public bool IsReady { get; set; }

    /// <summary>Each step and what came out of it, as JSON.</summary>
    public string Steps { get; set; } = "{}";
}

/// <summary>A message to send, written in the transaction of what it tells; sent later, tried again until it is.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; }

    public Guid? AssemblyId { get; init; }

    /// <summary>One message for one fact: the same key is never written twice.</summary>
    public required string DedupKey { get; init; }

    /// <summary>« email » or « sms ».</summary>
    public required string Channel { get; init; }

    /// <summary>Address or number.</summary>
    public required string Recipient { get; init; }

    public string Subject { get; init; } = "";

    public required string Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>The signed form the letter carries; its bytes are taken from the sealed box as it leaves.</summary>
    public Guid? PostalFormId { get; init; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up, or its reason gone.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    public string LastError { get; set; } = "";
}
