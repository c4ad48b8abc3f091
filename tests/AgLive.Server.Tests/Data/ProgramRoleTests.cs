using AgLive.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgLive.Server.Tests.Data;

/// <summary>
/// The trails under the role the program really has, which is no superuser: it adds and reads. Where another role owns the
/// tables, nothing it can say changes a line.
/// </summary>
[Trait("needs", "services")]
public sealed class ProgramRoleTests(PostgresFixture postgres)
{
    private static readonly string[] Changes =
    [
        "UPDATE journal_entries SET payload = 'x'",
        "DELETE FROM journal_entries",
        "TRUNCATE journal_entries",
        "UPDATE ballot_events SET choice = 2",
        "DELETE FROM ballot_events",
        "TRUNCATE ballot_events",
        "SET session_replication_role = replica",
    ];

    private static readonly string[] Powers =
    [
        "ALTER TABLE journal_entries DISABLE TRIGGER ALL",
        "DROP TRIGGER journal_entries_append_only ON journal_entries",
        "ALTER FUNCTION refuse_change() RENAME TO refuse_nothing",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        "DROP TABLE journal_entries CASCADE",
        "ALTER TABLE journal_entries OWNER TO CURRENT_USER",
        "CREATE TABLE journal_entries_2 (id int)",
    ];

    [Fact]
    public async Task Role_ThatOwnsTheTables_AddsLinesAndChangesNone()
    {
        var program = await RoleAsync(database: null);
        await using var node = new DataNode(program, null);
        await node.MigrateAsync();
        var assembly = await WriteAsync(node);
        foreach (var sql in Changes)
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(node, sql));
        }

        Assert.Null(await node.Chain.VerifyAsync(assembly, CancellationToken.None));
    }

    [Fact]
    public async Task Role_BesideAnOwner_CannotTakeTheGuardsAwayEither()
    {
        var owner = await RoleAsync(database: null);
        var program = await RoleAsync(new NpgsqlConnectionStringBuilder(owner).Database);
        await using var node = new DataNode(program, null, owner: owner);
        await node.MigrateAsync();
        await node.MigrateAsync();
        var assembly = await WriteAsync(node);
        foreach (var sql in Changes.Concat(Powers))
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(node, sql));
        }

        // A grant of what one does not own gives nothing, and says so by a warning only.
        await using (var db = node.Db())
        {
            await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync("GRANT UPDATE ON journal_entries TO CURRENT_USER"));
        }

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(node, Changes[0]));
        Assert.Null(await node.Chain.VerifyAsync(assembly, CancellationToken.None));
    }

    private static async Task<Guid> WriteAsync(DataNode node)
    {
        var sample = await SampleAssembly.CreateAsync(node);
        var round = await sample.OpenAsync();
        await node.Box.RecordAsync([sample.Vote(round, 0)], CancellationToken.None);
        Assert.Null((await sample.CloseAsync(node, round)).Refusal);
        var noted = await node.Transactions.RunAsync(sample.AssemblyId, Guid.CreateVersion7(), sample.Account, "note", new { }, work =>
        {
            work.Journal("note", new { text = "dit" });
            return Task.FromResult<Refusal?>(null);
        }, CancellationToken.None);
        Assert.True(noted.IsDone);
        return sample.AssemblyId;
    }

    private static async Task<string?> RefusedAsync(DataNode node, string sql)
    {
        await using var db = node.Db();
        var failure = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
        return failure is PostgresException refused ? refused.SqlState : $"{sql}: {failure?.Message ?? "done"}";
    }

    /// <summary>A new role that may sign in and nothing else: owner of a new database, or a guest of one that is there.</summary>
    /// <returns>Its connection string.</returns>
    private async Task<string> RoleAsync(string? database)
    {
        var server = await postgres.ServerAsync();
        var role = $"r{Guid.NewGuid():N}";
        var settings = new NpgsqlConnectionStringBuilder(database is null ? await server.CreateDatabaseAsync() : server.ConnectionString(database)) { Pooling = false };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using var command = source.CreateCommand(
            $"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE" + (database is null ? $"; ALTER DATABASE {settings.Database} OWNER TO {role}" : ""));
        await command.ExecuteNonQueryAsync();
        settings.Username = role;
        return settings.ConnectionString;
    }
}
