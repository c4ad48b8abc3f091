namespace AgLive.Server.Minutes;

/// <summary>Never a name nor a text of a document.</summary>
internal static partial class MinutesLog
{
    [LoggerMessage(1, LogLevel.Warning, "A sealed document waits for its time stamp; it is tried again.")]
    public static partial void NotStamped(ILogger log, Exception failure);
}
