namespace AgLive.Server.Room;

/// <summary>What the room says to the log: ids and counts, never a vote or a name.</summary>
internal static partial class RoomLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A beat of assembly {AssemblyId} failed")]
    public static partial void BeatFailed(ILogger logger, Exception error, Guid assemblyId);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "A message was not taken by the transport")]
    public static partial void SendFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Debug, Message = "The live room is away")]
    public static partial void RoomAway(ILogger logger, Exception error);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Error, Message = "The database is away")]
    public static partial void DatabaseAway(ILogger logger, Exception error);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Error, Message = "The announced closes could not be looked at")]
    public static partial void CloseFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 3007, Level = LogLevel.Error, Message = "The lines of voters could not be looked at")]
    public static partial void LinesFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 3008, Level = LogLevel.Warning, Message = "The node could not warm up")]
    public static partial void WarmUpFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Error, Message = "A call failed")]
    public static partial void CallFailed(ILogger logger, Exception error);
}
