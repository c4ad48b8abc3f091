using Npgsql;

namespace AgLive.Server.Data.Engines;

/// <summary>Two pools, so that a report cannot starve the votes. Both connect as configured, with limits of time of their own.</summary>
public sealed class PostgreSqlSources : IAsyncDisposable
{
    public PostgreSqlSources(string connectionString, ILoggerFactory loggers)
    {
        Ballots = Build(connectionString, loggers, "aglive-ballots", pool: 4, statementSeconds: 5, settings =>
        {
            // One statement each time: nothing to reset, always the same plan.
            settings.NoResetOnClose = true;
            settings.MaxAutoPrepare = 20;
            settings.AutoPrepareMinUsages = 2;
            settings.CommandTimeout = 6;
        });
        Rest = Build(connectionString, loggers, "aglive", pool: 20, statementSeconds: 30, settings => settings.CommandTimeout = 31);
    }

    public NpgsqlDataSource Ballots { get; }

    public NpgsqlDataSource Rest { get; }

    public async ValueTask DisposeAsync()
    {
        await Ballots.DisposeAsync();
        await Rest.DisposeAsync();
    }

    private static NpgsqlDataSource Build(
        string connectionString, ILoggerFactory loggers, string name, int pool, int statementSeconds, Action<NpgsqlConnectionStringBuilder> more)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString).UseLoggerFactory(loggers);
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName = name;
        settings.MaxPoolSize = pool;
        settings.Timeout = 5;
        settings.KeepAlive = 10;
        settings.Options = $"{settings.Options} -c statement_timeout={statementSeconds}s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s".Trim();
        more(settings);
        return builder.Build();
    }
}
