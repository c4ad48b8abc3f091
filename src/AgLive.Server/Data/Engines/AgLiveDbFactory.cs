using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AgLive.Server.Data.Engines;

/// <summary>
/// Gives contexts of the engine chosen, from a pool. The options are made here and not by the host, so that the tables depend on
/// this folder alone (Identity would otherwise change its columns with the host's settings).
/// </summary>
internal sealed class AgLiveDbFactory<TContext>(DbContextOptions<TContext> options) : IDbContextFactory<AgLiveDb>
    where TContext : AgLiveDb
{
    private readonly PooledDbContextFactory<TContext> pool = new(options);

    public AgLiveDb CreateDbContext() => pool.CreateDbContext();

    public async Task<AgLiveDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await pool.CreateDbContextAsync(cancellationToken);
}

internal static class AgLiveDbFactory
{
    public static IDbContextFactory<AgLiveDb> PostgreSql(PostgreSqlSources sources, ILoggerFactory loggers)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlAgLiveDb>();
        options.UseNpgsql(sources.Rest).UseLoggerFactory(loggers);
        DataEngine.Name(options);
        return new AgLiveDbFactory<PostgreSqlAgLiveDb>(options.Options);
    }

    public static IDbContextFactory<AgLiveDb> Sqlite(string connectionString, WriteGate gate, ILoggerFactory loggers)
    {
        var options = new DbContextOptionsBuilder<SqliteAgLiveDb>();
        options.UseSqlite(connectionString).UseLoggerFactory(loggers)
            .AddInterceptors(new SqlitePragmaInterceptor(), new SqliteGateInterceptor(gate));
        DataEngine.Name(options);
        return new AgLiveDbFactory<SqliteAgLiveDb>(options.Options);
    }
}
