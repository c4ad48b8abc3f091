namespace AgLive.Server.Voting;

/// <summary>What the vote path says to the log: counts and ids, never a choice or a name.</summary>
internal static partial class VotingLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "A batch of {Count} votes failed")]
    public static partial void BatchFailed(ILogger logger, Exception error, int count);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "The database stayed away; {Count} votes were answered so")]
    public static partial void DatabaseAway(ILogger logger, Exception error, int count);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Debug, Message = "The live room is away; it will be rebuilt")]
    public static partial void RoomAway(ILogger logger, Exception error);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Information, Message = "Round {RoundId} rebuilt in the live room: {Events} events")]
    public static partial void Rebuilt(ILogger logger, Guid roundId, long events);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Error, Message = "The audit of the live room failed")]
    public static partial void AuditFailed(ILogger logger, Exception error);
}
