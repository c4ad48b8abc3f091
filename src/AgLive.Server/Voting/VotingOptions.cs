namespace AgLive.Server.Voting;

/// <summary>Limits of the vote path.</summary>
public sealed record VotingOptions
{
    /// <summary>Votes waiting for the database before new ones are answered Busy.</summary>
    public int QueueCapacity { get; init; } = 20_000;

    /// <summary>Votes in one transaction: above 64 only the wait grows.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How long the same ids are tried again while the database is away.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>The most the live room may cost.</summary>
    public TimeSpan RoomBudget { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a close waits for the votes this node had already taken in.</summary>
    public TimeSpan DrainBudget { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a vote that meets a closing gate waits for the close to be decided.</summary>
    public TimeSpan GateWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two audits of the live room against the database.</summary>
    public TimeSpan AuditEvery { get; init; } = TimeSpan.FromSeconds(1);
}
