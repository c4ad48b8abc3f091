namespace AgLive.Server.Notices.Reminders;

/// <summary>What owners are reminded of (AG-16). The convocation, 21 days before, is an act of its own.</summary>
public enum ReminderKind
{
    /// <summary>Seven days before, at nine in the morning of the building.</summary>
    Week = 1,

    /// <summary>24 hours before the nearest limit of the correspondence forms.</summary>
    Forms = 2,

    /// <summary>One hour before.</summary>
    Hour = 3,

    /// <summary>The session has opened.</summary>
    Opened = 4,

    /// <summary>Ten days before the nearest limit of the correspondence forms.</summary>
    FormsTenDays = 5,

    /// <summary>Five days before it.</summary>
    FormsFiveDays = 6,
}

/// <summary>
/// The key of a reminder: one kind, one date of one assembly, one account. An assembly put at another date has other keys:
/// what waited for the old date lapses, what is due for the new one is written.
/// </summary>
public static class ReminderKeys
{
    public const string Head = "rappel:";

    public static string Of(Guid assemblyId, DateTimeOffset startsAt, ReminderKind kind, Guid accountId) =>
        $"{Head}{kind}:{assemblyId:N}:{startsAt.UtcTicks}:{accountId:N}";

    /// <summary>Null for a message that is no reminder.</summary>
    public static (Guid AssemblyId, long StartTicks, ReminderKind Kind, Guid AccountId)? Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(Head, StringComparison.Ordinal)
            && key.Split(':') is [_, var kind, var assembly, var start, var account]
            && Enum.TryParse<ReminderKind>(kind, out var known)
            && Guid.TryParse(assembly, out var assemblyId)
            && long.TryParse(start, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
            && Guid.TryParse(account, out var accountId)
                ? (assemblyId, ticks, known, accountId)
                : null;
    }
}
