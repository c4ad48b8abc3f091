using AgLive.Server.Data.Model;

namespace AgLive.Server.Notices;

/// <summary>Messages whose body is a code: of no use after some minutes, and wiped from the outbox once sent or given up.</summary>
public static class SecretMessages
{
    public const string Head = "code:";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public static bool Is(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.DedupKey.StartsWith(Head, StringComparison.Ordinal);
    }

    /// <summary>The code is dead: there is no point in sending it.</summary>
    public static bool IsOver(OutboxMessage message, DateTimeOffset now) => Is(message) && message.CreatedAt < now - Life;
}
