using AgLive.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Data;

/// <summary>The evidence cannot be changed through the tables, and a change made behind their back is found.</summary>
public abstract class AppendOnlyContract(DataFixture data)
{
    protected DataFixture Data => data;

    [Theory]
    [InlineData("UPDATE journal_entries SET payload = 'x'")]
    [InlineData("DELETE FROM journal_entries")]
    [InlineData("UPDATE ballot_events SET choice = 2")]
    [InlineData("DELETE FROM ballot_events")]
    public async Task Change_OfATrail_RefusedByTheDatabase(string sql)
    {
        var sample = await WithTrailsAsync();
        await using var db = data.Node.Db();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
        Assert.Null(await data.Node.Chain.VerifyAsync(sample.AssemblyId, default));
    }

    [Fact]
    public async Task Verify_AfterEveryKindOfTampering_NamesTheLine()
    {
        foreach (var change in (string[])["payload = '{\"i\":9}'", "kind = 'other'", "at = {later}", "account_id = NULL"])
        {
            var sample = await WithTrailsAsync();
            await TamperAsync($"UPDATE journal_entries SET {change} WHERE assembly_id = {{assembly}} AND sequence = 2", sample);
            Assert.Equal(2, await data.Node.Chain.VerifyAsync(sample.AssemblyId, default));
        }

        var removed = await WithTrailsAsync();
        await TamperAsync("DELETE FROM journal_entries WHERE assembly_id = {assembly} AND sequence = 2", removed);
        Assert.Equal(2, await data.Node.Chain.VerifyAsync(removed.AssemblyId, default));
    }

    /// <summary>Changes rows as who owns the database could, the triggers put aside.</summary>
    protected abstract Task TamperAsync(AgLiveDb db, string sql, Guid assemblyId);

    private async Task TamperAsync(string sql, SampleAssembly sample)
    {
        await using var db = data.Node.Db();
        await TamperAsync(db, sql, sample.AssemblyId);
    }

    private async Task<SampleAssembly> WithTrailsAsync()
    {
        var sample = await SampleAssembly.CreateAsync(data.Node);
        var round = await sample.OpenAsync();
        await data.Node.Box.RecordAsync([sample.Vote(round, 0)], default);
        for (var i = 0; i < 3; i++)
        {
            await data.Node.Transactions.RunAsync(sample.AssemblyId, Guid.CreateVersion7(), sample.Account, "note", new { i }, work =>
            {
                work.Journal("note", new { i });
                return Task.FromResult<Domain.Refusal?>(null);
            }, default);
        }

        return sample;
    }
}

public sealed class SqliteAppendOnlyTests(SqliteData data) : AppendOnlyContract(data), IClassFixture<SqliteData>
{
    protected override async Task TamperAsync(AgLiveDb db, string sql, Guid assemblyId)
    {
        var text = sql.Replace("{assembly}", $"'{assemblyId.ToString().ToUpperInvariant()}'", StringComparison.Ordinal).Replace("{later}", "at + 1", StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT group_concat(sql, '; ') FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal_entries'";
        var guards = Assert.IsType<string>(await command.ExecuteScalarAsync());
        command.CommandText = "DROP TRIGGER journal_entries_no_update; DROP TRIGGER journal_entries_no_delete";
        await command.ExecuteNonQueryAsync();
        command.CommandText = text;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        // Put back: the other tests of the class need them, in whatever order they run.
        command.CommandText = guards;
        await command.ExecuteNonQueryAsync();
    }
}

[Trait("needs", "services")]
public sealed class PostgreSqlAppendOnlyTests(PostgreSqlData data) : AppendOnlyContract(data), IClassFixture<PostgreSqlData>
{
    [Fact]
    public async Task Truncate_OfATrail_RefusedByTheDatabase()
    {
        await using var db = Data.Node.Db();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("TRUNCATE ballot_events"));

        Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
    }

    protected override async Task TamperAsync(AgLiveDb db, string sql, Guid assemblyId)
    {
        var text = sql.Replace("{assembly}", $"'{assemblyId}'", StringComparison.Ordinal).Replace("{later}", "at + interval '1 microsecond'", StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SET session_replication_role = replica; {text}; SET session_replication_role = origin";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
