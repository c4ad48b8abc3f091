using Npgsql;

namespace AgLive.Server.Data.Engines;

/// <summary>
/// What the program's role may do in PostgreSQL, once the tables are made. The trails can be added to and read, never changed:
/// the triggers refuse it to everybody, and this takes the right away as well. A role that owns the tables could give it
/// back to itself; with <c>ConnectionStrings:PostgreSqlOwner</c> another one owns them, and the program's cannot.
/// </summary>
internal static class PostgreSqlRoles
{
    private const string Trails = "journal_entries, ballot_events";

    /// <param name="owner">A connection of the role that made the tables.</param>
    /// <param name="program">The role the program works with; the same one where no owner is set apart.</param>
    public static async Task SetAsync(NpgsqlConnection owner, NpgsqlTransaction transaction, string program, CancellationToken cancellation)
    {
        var role = new NpgsqlCommandBuilder().QuoteIdentifier(program);
        if (!string.Equals(program, new NpgsqlConnectionStringBuilder(owner.ConnectionString).Username, StringComparison.Ordinal))
        {
            await RunAsync(
                owner,
                transaction,
                $"""
                GRANT USAGE ON SCHEMA public TO {role};
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
                GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};
                """,
                cancellation);
        }

        await RunAsync(owner, transaction, $"REVOKE UPDATE, DELETE, TRUNCATE ON {Trails} FROM PUBLIC, {role}", cancellation);
    }

    private static async Task RunAsync(NpgsqlConnection owner, NpgsqlTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, owner, transaction);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
