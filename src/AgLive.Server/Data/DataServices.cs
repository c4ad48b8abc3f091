using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Postal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgLive.Server.Data;

public static class DataServices
{
    /// <summary>
    /// The database, chosen by connection strings alone: <c>ConnectionStrings:PostgreSql</c>; without it a SQLite file
    /// <c>aglive.db</c> in the folder <c>Data:Directory</c> (« data » when not set). Migrations are applied before anything starts.
    /// </summary>
    public static IServiceCollection AddAgLiveData(this IServiceCollection services, IConfiguration configuration)
    {
        var engine = Choose(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(engine);
        services.AddSingleton(new WriteGate(engine.Kind == DataEngineKind.Sqlite));
        if (engine.Kind == DataEngineKind.PostgreSql)
        {
            AddPostgreSql(services, engine);
        }
        else
        {
            AddSqlite(services, engine);
        }

        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AgLiveDb>>().CreateDbContext());
        services.AddSingleton<AssemblyViews>();
        services.AddSingleton<AssemblyTransactions>();
        services.AddSingleton<JournalChain>();
        services.AddSingleton<RoundClosing>();
        services.AddSingleton(new OuterKey(
            configuration.GetSection("PostalVotes").Get<PostalKeyOptions>() ?? new PostalKeyOptions(), Folder(configuration)));
        services.AddSingleton<PostalBoxes>();
        services.AddSingleton<DatabaseSafety>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseMigrator>());
        return services;
    }

    private static string Folder(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Data:Directory"] is { Length: > 0 } folder ? folder : "data");

    private static DataEngine Choose(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("PostgreSql") is { Length: > 0 } postgres)
        {
            return new DataEngine(DataEngineKind.PostgreSql, postgres)
            {
                OwnerConnectionString = configuration.GetConnectionString("PostgreSqlOwner") is { Length: > 0 } owner ? owner : null,
            };
        }

        var path = Path.Combine(Folder(configuration), "aglive.db");
        var sqlite = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true, DefaultTimeout = 10 };
        return new DataEngine(DataEngineKind.Sqlite, sqlite.ConnectionString) { FilePath = path };
    }

    private static void AddPostgreSql(IServiceCollection services, DataEngine engine)
    {
        services.AddSingleton(provider => new PostgreSqlSources(engine.ConnectionString, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IEngineDialect, PostgreSqlDialect>();
        services.AddSingleton(provider => AgLiveDbFactory.PostgreSql(
            provider.GetRequiredService<PostgreSqlSources>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IBallotBox, PostgreSqlBallotBox>();
    }

    private static void AddSqlite(IServiceCollection services, DataEngine engine)
    {
        services.AddSingleton<IEngineDialect, SqliteDialect>();
        services.AddSingleton(provider => AgLiveDbFactory.Sqlite(
            engine.ConnectionString, provider.GetRequiredService<WriteGate>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IBallotBox, SqliteBallotBox>();
    }
}
