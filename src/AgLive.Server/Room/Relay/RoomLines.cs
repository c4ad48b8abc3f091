using AgLive.Server.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AgLive.Server.Room.Relay;

/// <summary>
/// The lines of this node. What is said to a room stays on the node: each looks at the record by itself, and a word that went
/// through Redis and was lost there would never be said again (aspnetcore #38944). Only what is said to a person goes by Redis, to
/// his devices on any node. A person enters without Redis too, and is heard of there once it is back.
/// </summary>
internal sealed class RoomLines(
    ILogger<RedisHubLifetimeManager<AssemblyHub>> backplaneLogger,
    ILogger<DefaultHubLifetimeManager<AssemblyHub>> nodeLogger,
    IOptions<RedisOptions> options,
    IHubProtocolResolver protocols,
    IOptions<HubOptions> globalOptions,
    IOptions<HubOptions<AssemblyHub>> hubOptions)
    : RedisHubLifetimeManager<AssemblyHub>(backplaneLogger, options, protocols, globalOptions, hubOptions)
{
    /// <summary>What entering waits for Redis at most.</summary>
    private static readonly TimeSpan Patience = RedisConnection.Patience;

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);

    private readonly DefaultHubLifetimeManager<AssemblyHub> node = new(nodeLogger);

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await node.OnConnectedAsync(connection);
        var listening = ListenAsync(connection);
        connection.Items[typeof(RoomLines)] = listening;
        await listening.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        await node.OnDisconnectedAsync(connection);
        _ = StopListeningAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        node.AddToGroupAsync(connectionId, groupName, cancellationToken);

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        node.RemoveFromGroupAsync(connectionId, groupName, cancellationToken);

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        node.SendGroupAsync(groupName, methodName, args, cancellationToken);

    public override Task SendConnectionAsync(string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        node.SendConnectionAsync(connectionId, methodName, args, cancellationToken);

    /// <summary>Listens at Redis for words to this person; tries for as long as the line lives.</summary>
    private async Task ListenAsync(HubConnectionContext connection)
    {
        while (!await TryAsync(base.OnConnectedAsync, connection))
        {
            // A half-made subscription would keep the next try, and the person's next device, from making a whole one.
            await TryAsync(base.OnDisconnectedAsync, connection);
            await Task.Delay(TryAgain, connection.ConnectionAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (connection.ConnectionAborted.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task StopListeningAsync(HubConnectionContext connection)
    {
#pragma warning disable VSTHRD003 // Started when the line came in; it ends with it.
        await (Task)connection.Items[typeof(RoomLines)]!;
#pragma warning restore VSTHRD003
        await TryAsync(base.OnDisconnectedAsync, connection);
    }

    private static async Task<bool> TryAsync(Func<HubConnectionContext, Task> act, HubConnectionContext connection)
    {
        try
        {
            await act(connection);
            return true;
        }
        catch (Exception away) when (away is RedisException or TimeoutException or ObjectDisposedException)
        {
            return false;
        }
    }
}
