using AgLive.Server.Live;
using AgLive.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgLive.Server.Tests.Live;

/// <summary>The Redis room of one server node.</summary>
internal sealed class RedisNode : IAsyncDisposable
{
    public RedisNode(RedisServer server, TimeProvider time)
    {
        // The patience towards Redis runs on real time, presence on the time of the test.
        Connection = new RedisConnection(server.ConnectionString, TimeProvider.System, NullLogger<RedisConnection>.Instance);
        Keys = new LiveKeys("test");
        Room = new RedisLiveRoom(Connection, Keys, time, NullLogger<RedisLiveRoom>.Instance);
    }

    public RedisConnection Connection { get; }

    public LiveKeys Keys { get; }

    public RedisLiveRoom Room { get; }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
