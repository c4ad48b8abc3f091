using System.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace AgLive.Server.Data.Engines;

internal sealed class PostgreSqlDialect : IEngineDialect
{
    public async Task<WriteTransaction> BeginWriteAsync(AgLiveDb db, CancellationToken cancellation) =>
        new(await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation), null);

    public Task<IDbContextTransaction> BeginSnapshotAsync(AgLiveDb db, CancellationToken cancellation) =>
        db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public async Task<GeneralAssembly?> LockAssemblyAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation)
    {
        var rows = await db.Assemblies.FromSql($"SELECT * FROM assemblies WHERE id = {assemblyId} FOR UPDATE").ToListAsync(cancellation);
        return rows.SingleOrDefault();
    }

    public Task LockRoundAsync(AgLiveDb db, Guid roundId, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT id FROM rounds WHERE id = {roundId} FOR NO KEY UPDATE", cancellation);

    public async Task<DateTimeOffset> NowAsync(AgLiveDb db, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var command = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return await reader.GetFieldValueAsync<DateTimeOffset>(0, cancellation);
    }
}
