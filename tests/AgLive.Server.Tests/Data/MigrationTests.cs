using AgLive.Server.Data.Model;
using AgLive.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgLive.Server.Tests.Data;

[Trait("needs", "services")]
public sealed class MigrationTests(PostgresFixture postgres) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aglive-db-").FullName;

    [Fact]
    public async Task Migrations_Sqlite_MatchTheModel()
    {
        await using var node = new DataNode(null, folder);
        await using var db = node.Db();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrations_PostgreSql_MatchTheModel()
    {
        await using var node = new DataNode("Host=127.0.0.1;Database=none", null);
        await using var db = node.Db();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>A server killed while it migrates starts again from where it was.</summary>
    [Fact]
    public async Task Migrations_Sqlite_AllInsideTheirTransaction()
    {
        await using var node = new DataNode(null, folder);
        await using var db = node.Db();
        var migrations = db.GetService<IMigrationsAssembly>();
        foreach (var (id, type) in migrations.Migrations)
        {
            var migration = migrations.CreateMigration(type, db.Database.ProviderName!);
            var model = db.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel);
            var commands = db.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, model);
            Assert.All(commands, command => Assert.False(command.TransactionSuppressed, $"{id}: {command.CommandText}"));
        }
    }

    [Fact]
    public async Task Migrate_ThreeNodesAtOnceSqlite_OnceAndInWal()
    {
        await MigrateAtOnceAsync(() => new DataNode(null, folder));

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "aglive.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Migrate_SqliteAfterAKilledMigration_NotStuckOnItsLock()
    {
        await MigrateAtOnceAsync(() => new DataNode(null, folder));
        await using var node = new DataNode(null, folder);
        await using var db = node.Db();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, 'x');");

        await node.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Migrate_ThreeNodesAtOncePostgreSql_Once()
    {
        var connectionString = await (await postgres.ServerAsync()).CreateDatabaseAsync();

        await MigrateAtOnceAsync(() => new DataNode(connectionString, null));
    }

    [Fact]
    public async Task Migrate_SqliteWithAnAssembly_KeepsIt()
    {
        await using var node = new DataNode(null, folder);

        await MigrateWithAnAssemblyAsync(node);
    }

    [Fact]
    public async Task Migrate_PostgreSqlWithAnAssembly_KeepsIt()
    {
        await using var node = new DataNode(await (await postgres.ServerAsync()).CreateDatabaseAsync(), null);

        await MigrateWithAnAssemblyAsync(node);
    }

    [Fact]
    public async Task Safety_OfAServerThatMayLose_NamesWhatIsOff()
    {
        await using var server = await PostgresServer.StartAsync("fsync=off", "full_page_writes=off");
        await using var node = new DataNode(server.ConnectionString(), null);
        await using var safe = new DataNode((await postgres.ServerAsync()).ConnectionString(), null);
        await using var sqlite = new DataNode(null, folder);

        Assert.Equal("fsync, full_page_writes", await node.Safety.CheckAsync());
        Assert.Null(await safe.Safety.CheckAsync());
        Assert.Null(await sqlite.Safety.CheckAsync());
    }

    [Fact]
    public async Task Safety_SessionsWithoutSynchronousCommit_NamesIt()
    {
        var connectionString = (await postgres.ServerAsync()).ConnectionString() + ";Options=-c synchronous_commit=off";
        await using var node = new DataNode(connectionString, null);

        Assert.Equal("synchronous_commit", await node.Safety.CheckAsync());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>An assembly held with the first version of the program, written as it wrote.</summary>
    private static async Task MigrateWithAnAssemblyAsync(DataNode node)
    {
        await using (var db = node.Db())
        {
            await db.GetService<IMigrator>().MigrateAsync((await db.Database.GetPendingMigrationsAsync()).First());
            var sql = FirstVersion.Sql(db.Database.IsNpgsql() ? "now()" : "0");
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal));
        }

        await node.MigrateAsync();

        await using var now = node.Db();
        Assert.Equal("Ravalement", (await now.Resolutions.SingleAsync()).Title);
        var row = await now.RollRows.SingleAsync();
        Assert.Equal((600L, RollRemark.None), (row.Voix, row.Remark));
        Assert.Equal(CoOwnerKind.Person, (await now.CoOwners.SingleAsync()).Kind);
        Assert.Equal(0, await now.Resolutions.CountAsync(item => item.DebtorCoOwnerId != null));
    }

    private static async Task MigrateAtOnceAsync(Func<DataNode> create)
    {
        DataNode[] nodes = [create(), create(), create()];
        await Task.WhenAll(nodes.Select(node => Task.Run(node.MigrateAsync)));
        foreach (var node in nodes)
        {
            await using (var db = node.Db())
            {
                Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            }

            await node.DisposeAsync();
        }
    }
}
