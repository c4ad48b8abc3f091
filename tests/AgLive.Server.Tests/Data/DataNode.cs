using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Data;

/// <summary>What one node of the server has of the data: several may share one database.</summary>
public sealed class DataNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="owner">Connects as the owner of the tables, when that is another role.</param>
    public DataNode(string? postgreSql, string? directory, TimeProvider? time = null, string? owner = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:PostgreSql"] = postgreSql,
            ["ConnectionStrings:PostgreSqlOwner"] = owner,
            ["Data:Directory"] = directory,
        };
        var collection = new ServiceCollection().AddLogging();
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        collection.AddAgLiveData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public IServiceProvider Services => services;

    public IBallotBox Box => services.GetRequiredService<IBallotBox>();

    public AssemblyTransactions Transactions => services.GetRequiredService<AssemblyTransactions>();

    public AssemblyViews Views => services.GetRequiredService<AssemblyViews>();

    public RoundClosing Closing => services.GetRequiredService<RoundClosing>();

    public JournalChain Chain => services.GetRequiredService<JournalChain>();

    public DatabaseSafety Safety => services.GetRequiredService<DatabaseSafety>();

    public AgLiveDb Db() => services.GetRequiredService<IDbContextFactory<AgLiveDb>>().CreateDbContext();

    public Task MigrateAsync() => services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
