using AgLive.Server.Data.Engines;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgLive.Server.Data;

/// <summary>Brings the tables up to date before anything else starts; two nodes that start at once do it one after the other.</summary>
public sealed class DatabaseMigrator(
    DataEngine engine, IDbContextFactory<AgLiveDb> databases, IServiceProvider services, TimeProvider time, ILogger<DatabaseMigrator> log)
    : IHostedLifecycleService
{
    private const long AdvisoryLock = 0x41474C697665;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="DatabaseAwayException">The database did not answer for a minute.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        while (true)
        {
            try
            {
                await (engine.Kind == DataEngineKind.PostgreSql ? MigratePostgreSqlAsync(cancellation) : MigrateSqliteAsync(cancellation));
                return;
            }
            catch (Exception failure) when (DatabaseFailures.IsAway(failure) || DatabaseFailures.IsTransient(failure))
            {
                if (time.GetElapsedTime(since) > Patience)
                {
                    throw new DatabaseAwayException("The database did not answer at start.", failure);
                }

                DataLog.WaitingForDatabase(log, failure);
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => MigrateAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigratePostgreSqlAsync(CancellationToken cancellation)
    {
        await using var owners = engine.OwnerConnectionString is { } set
            ? new PostgreSqlSources(set, services.GetRequiredService<ILoggerFactory>())
            : null;
        var source = (owners ?? services.GetRequiredService<PostgreSqlSources>()).Rest;
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // The lock goes with the transaction, whatever kills this process; the other node waits as long as it takes.
        await using var command = new NpgsqlCommand(
            $"SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SELECT pg_advisory_xact_lock({AdvisoryLock})",
            connection,
            transaction)
        { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
        await ApplyAsync(
            owners is null ? databases : AgLiveDbFactory.PostgreSql(owners, services.GetRequiredService<ILoggerFactory>()), cancellation);
        await PostgreSqlRoles.SetAsync(connection, transaction, new NpgsqlConnectionStringBuilder(engine.ConnectionString).Username!, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task MigrateSqliteAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(engine.FilePath!)!);
        await using var fileLock = await LockFileAsync(engine.FilePath + ".migrating", cancellation);
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            // EF's own lock is a row that a killed process leaves behind for ever; the file lock above does its work.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        await ApplyAsync(databases, cancellation);
    }

    private async Task ApplyAsync(IDbContextFactory<AgLiveDb> factory, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        await db.Database.MigrateAsync(cancellation);
        DataLog.Migrated(log, pending);
    }

    private static async Task<FileStream> LockFileAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }
}
