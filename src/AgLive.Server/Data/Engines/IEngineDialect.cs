using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore.Storage;

namespace AgLive.Server.Data.Engines;

/// <summary>The few things PostgreSQL and SQLite say differently.</summary>
public interface IEngineDialect
{
    /// <summary>Begins a transaction that writes; on SQLite after waiting for the one write gate. Dispose rolls back what was not committed.</summary>
    /// <exception cref="DatabaseAwayException">The gate stayed shut.</exception>
    Task<WriteTransaction> BeginWriteAsync(AgLiveDb db, CancellationToken cancellation);

    /// <summary>Begins a transaction that only reads, all of it from one instant.</summary>
    Task<IDbContextTransaction> BeginSnapshotAsync(AgLiveDb db, CancellationToken cancellation);

    /// <summary>The assembly, tracked, its row locked until the end of the transaction; null when there is none.</summary>
    Task<GeneralAssembly?> LockAssemblyAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation);

    /// <summary>Takes the row of a round for the close: returns once no ballot in flight holds it.</summary>
    Task LockRoundAsync(AgLiveDb db, Guid roundId, CancellationToken cancellation);

    /// <summary>The database's clock, to the microsecond.</summary>
    Task<DateTimeOffset> NowAsync(AgLiveDb db, CancellationToken cancellation);
}

/// <summary>A transaction and, on SQLite, the gate it holds.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, IDisposable? gate) : IAsyncDisposable
{
    /// <summary>Not cancellable: half-way, nobody could say whether it was done.</summary>
    public Task CommitAsync() => transaction.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            gate?.Dispose();
        }
    }
}

/// <summary>The database does not answer.</summary>
public sealed class DatabaseAwayException(string message, Exception? inner = null) : Exception(message, inner);
