using AgLive.Server.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AgLive.Server.Data.Engines;

/// <summary>In SQLite a transaction that writes is alone: BEGIN IMMEDIATE is the lock of every row.</summary>
internal sealed class SqliteDialect(WriteGate gate, TimeProvider time) : IEngineDialect
{
    public async Task<WriteTransaction> BeginWriteAsync(AgLiveDb db, CancellationToken cancellation)
    {
        var pass = await gate.EnterAsync(cancellation);
        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(cancellation), pass);
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    public async Task<IDbContextTransaction> BeginSnapshotAsync(AgLiveDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, cancellation))!;
    }

    public Task<GeneralAssembly?> LockAssemblyAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation) =>
        db.Assemblies.SingleOrDefaultAsync(assembly => assembly.Id == assemblyId, cancellation);

    public Task LockRoundAsync(AgLiveDb db, Guid roundId, CancellationToken cancellation) => Task.CompletedTask;

    public Task<DateTimeOffset> NowAsync(AgLiveDb db, CancellationToken cancellation) =>
        Task.FromResult(Instants.ToDatabasePrecision(time.GetUtcNow()));
}
