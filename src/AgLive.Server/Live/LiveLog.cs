namespace AgLive.Server.Live;

internal static partial class LiveLog
{
    [LoggerMessage(3001, LogLevel.Error, "A listener of room changes failed.")]
    public static partial void ListenerFailed(ILogger logger, Exception failure);

    [LoggerMessage(3002, LogLevel.Warning, "Redis cannot be reached ({Reason}); votes go on, tallies stand still until it is back.")]
    public static partial void Away(ILogger logger, string reason);

    [LoggerMessage(3003, LogLevel.Information, "Redis is back.")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(3004, LogLevel.Warning, "A message on the channel of room changes could not be read; ignored.")]
    public static partial void StrangeMessage(ILogger logger);
}
