namespace AgLive.Server.Data.Postal;

/// <summary>Settings « PostalVotes »: where the outer key of the sealed boxes is kept, outside the database.</summary>
public sealed record PostalKeyOptions
{
    /// <summary>
    /// A file of 32 bytes in base 64, the same for all nodes. Empty: one is made once in the data folder.
    /// </summary>
    public string KeyFile { get; init; } = "";
}
