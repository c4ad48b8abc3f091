namespace AgLive.Server.Auth;

/// <summary>Never an identifier, a name or an address: only the account's own number.</summary>
internal static partial class AuthLog
{
    [LoggerMessage(2001, LogLevel.Information, "Account {AccountId} signed in.")]
    public static partial void SignedIn(this ILogger log, Guid accountId);

    [LoggerMessage(2002, LogLevel.Information, "Account {AccountId} gave a wrong password.")]
    public static partial void WrongPassword(this ILogger log, Guid accountId);

    [LoggerMessage(2003, LogLevel.Warning, "Account {AccountId} is locked after too many failures.")]
    public static partial void Locked(this ILogger log, Guid accountId);

    [LoggerMessage(2004, LogLevel.Information, "Sign-in for an identifier that belongs to nobody.")]
    public static partial void UnknownIdentifier(this ILogger log);

    [LoggerMessage(2005, LogLevel.Information, "Account {AccountId} signed out.")]
    public static partial void SignedOut(this ILogger log, Guid accountId);
}
