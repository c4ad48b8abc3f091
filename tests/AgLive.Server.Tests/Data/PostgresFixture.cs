using AgLive.Server.Tests.Data;
using AgLive.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace AgLive.Server.Tests.Data;

/// <summary>The one PostgreSQL of this run, started by the first test that asks.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lock guard = new();
    private Task<PostgresServer>? server;

    public Task<PostgresServer> ServerAsync()
    {
        lock (guard)
        {
            return server ??= PostgresServer.StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await (await ServerAsync()).DisposeAsync();
        }
    }
}
