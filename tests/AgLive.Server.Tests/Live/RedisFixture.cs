using AgLive.Testing;

namespace AgLive.Server.Tests.Live;

/// <summary>One Redis for the tests of a class; each test has its own assembly, hence its own keys.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private RedisServer? server;

    public RedisServer Server => server ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => server = await RedisServer.StartNewAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
