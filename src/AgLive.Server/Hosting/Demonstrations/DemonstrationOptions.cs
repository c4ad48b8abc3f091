namespace AgLive.Server.Hosting.Demonstrations;

/// <summary>Settings « Demonstration ».</summary>
public sealed record DemonstrationOptions
{
    /// <summary>Makes the demonstration condominium when the database is empty, and prints its accounts at each start.</summary>
    public bool Enabled { get; init; }

    /// <summary>The one password of every demonstration account. Never for real owners.</summary>
    public string Password { get; init; } = "demonstration";
}
