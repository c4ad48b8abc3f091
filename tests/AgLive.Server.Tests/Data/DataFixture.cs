using Microsoft.Data.Sqlite;

namespace AgLive.Server.Tests.Data;

/// <summary>A migrated database of an engine, and as many nodes on it as asked for.</summary>
public abstract class DataFixture : IAsyncLifetime
{
    private readonly List<DataNode> nodes = [];

    /// <summary>Two nodes that know nothing of each other but the database.</summary>
    public DataNode Node { get; private set; } = null!;

    public DataNode Other { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Node = NewNode();
        await Node.MigrateAsync();
        Other = NewNode();
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public DataNode NewNode(TimeProvider? time = null)
    {
        var node = Create(time);
        nodes.Add(node);
        return node;
    }

    protected abstract DataNode Create(TimeProvider? time);
}

public sealed class SqliteData : DataFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("aglive-db-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override DataNode Create(TimeProvider? time) => new(null, folder, time);
}

public sealed class PostgreSqlData(PostgresFixture postgres) : DataFixture
{
    private string connectionString = "";

    public override async ValueTask InitializeAsync()
    {
        connectionString = await (await postgres.ServerAsync()).CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    protected override DataNode Create(TimeProvider? time) => new(connectionString, null, time);
}
