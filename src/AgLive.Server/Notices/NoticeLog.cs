namespace AgLive.Server.Notices;

/// <summary>Never an address nor a name: the id of the message and the code of the refusal.</summary>
internal static partial class NoticeLog
{
    [LoggerMessage(1, LogLevel.Warning, "Message {MessageId} is not sent, attempt {Attempt}: {Reason}. It is tried again.")]
    public static partial void Later(ILogger log, Guid messageId, int attempt, string reason);

    [LoggerMessage(2, LogLevel.Error, "Message {MessageId} is given up after {Attempt} attempts: {Reason}.")]
    public static partial void GivenUp(ILogger log, Guid messageId, int attempt, string reason);

    [LoggerMessage(3, LogLevel.Warning, "No way to send e-mail or text messages is set (Smtp:Host, Twilio:AccountSid): messages wait, then lapse.")]
    public static partial void NoWay(ILogger log);

    [LoggerMessage(4, LogLevel.Error, "Messages could not be looked after; the next look is soon.")]
    public static partial void Failed(ILogger log, Exception failure);
}
