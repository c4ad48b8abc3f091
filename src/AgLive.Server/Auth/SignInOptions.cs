namespace AgLive.Server.Auth;

/// <summary>Settings « SignIn ».</summary>
public sealed record SignInOptions
{
    public const int FailuresBeforeLock = 5;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan SessionTime = TimeSpan.FromHours(12);

    /// <summary>
    /// Sign-in attempts a minute from one address. Generous: a whole residence may sit behind the one address of the
    /// meeting room; the lock of each account is what stops guessing.
    /// </summary>
    public int AttemptsPerMinute { get; init; } = 3_000;
}
