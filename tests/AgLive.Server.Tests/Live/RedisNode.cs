using AgLive.Server.Live;
using AgLive.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgLive.Server.Tests.Live;

/// <summary>The Redis room of one server node.</summary>
internal sealed class RedisNode : IAsyncDisposable
{
    /// <param name="patience">Null: that of the product. The contract asks whether answers are right, so it waits longer on a busy machine.</param>
    public RedisNode(RedisServer server, TimeProvider time, TimeSpan? patience = null)
    {
        // The patience towards Redis runs on real time, presence on the time of the test.
        Connection = new RedisConnection(server.ConnectionString, TimeProvider.System, NullLogger<RedisConnection>.Instance, patience);
        Keys = new LiveKeys("test");
        Room = new RedisLiveRoom(Connection, Keys, time, NullLogger<RedisLiveRoom>.Instance);
    }

    public RedisConnection Connection { get; }

    public LiveKeys Keys { get; }

    public RedisLiveRoom Room { get; }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
