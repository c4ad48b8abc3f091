using Microsoft.Data.Sqlite;
using Npgsql;

namespace AgLive.Server.Data.Engines;

/// <summary>Reads what a failure of the database means, through the wrappings of EF.</summary>
internal static class DatabaseFailures
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteConstraint = 19;
    private static readonly HashSet<int> SqliteAway = [8, 10, 11, 13, 14, 26];

    /// <summary>Rolled back because of others: trying again may do.</summary>
    public static bool IsTransient(Exception failure) => Cause(failure) switch
    {
        PostgresException postgres => postgres.SqlState is
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        _ => false,
    };

    /// <summary>Unreachable, shutting down, out of time or of disk: what was asked may or may not have been done.</summary>
    public static bool IsAway(Exception failure) => Cause(failure) switch
    {
        // 08 connection, 25006 standby after a failover, 53 resources (disk full), 57 operator and timeouts, 58 system.
        PostgresException postgres => postgres.SqlState[..2] is "08" or "53" or "57" or "58"
            || postgres.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException or DatabaseAwayException => true,
        SqliteException sqlite => SqliteAway.Contains(sqlite.SqliteErrorCode),
        _ => false,
    };

    /// <summary>The row itself is refused by the tables: 22 data, 23 constraints.</summary>
    public static bool IsBadRow(Exception failure) => Cause(failure) switch
    {
        PostgresException postgres => postgres.SqlState[..2] is "22" or "23",
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        _ => false,
    };

    public static bool IsDuplicateKey(Exception failure, string? constraint = null) =>
        Cause(failure) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } postgres
        && (constraint is null || postgres.ConstraintName == constraint);

    /// <summary>A short wait with jitter, so that two who collided do not meet again.</summary>
    public static TimeSpan Jitter(int attempt) => TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25 * attempt));

    private static Exception? Cause(Exception? failure)
    {
        while (failure is not null and not (PostgresException or NpgsqlException or SqliteException or DatabaseAwayException))
        {
            failure = failure.InnerException;
        }

        return failure;
    }
}
