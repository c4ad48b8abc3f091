using AgLive.Server.Live;

namespace AgLive.Server.Room.Relay;

/// <summary>Devices and announcements in the live room, bounded in time: its trouble never reaches a caller.</summary>
public sealed class Presences(ILiveRoom room, TimeProvider time, ILogger<Presences> logger)
{
    /// <summary>Stands for the connection of a device that has none any more.</summary>
    private const string Lost = "lost";

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(250);

    public Task TouchAsync(LocalConnection device, CancellationToken cancellation)
    {
        device.TouchedAt = time.GetUtcNow();
        return BoundedAsync(room.TouchAsync(
            device.AssemblyId,
            new LivePresence(device.AccountId, device.Id, device.SeenRoundId, Online: true, device.TouchedAt),
            cancellation));
    }

    /// <summary>The socket of a device is gone; of each account the last loss is remembered, so that people can be told since when.</summary>
    public async Task LoseAsync(LocalConnection device)
    {
        await BoundedAsync(room.TouchAsync(
            device.AssemblyId,
            new LivePresence(device.AccountId, Lost, device.SeenRoundId, Online: false, time.GetUtcNow()),
            CancellationToken.None));
        await ForgetAsync(device);
    }

    private Task ForgetAsync(LocalConnection device) =>
        BoundedAsync(room.ForgetAsync(device.AssemblyId, device.AccountId, device.Id, CancellationToken.None));

    /// <summary>Devices of this account in the room; 0 when the room does not answer.</summary>
    public async Task<int> DevicesAsync(Guid assemblyId, Guid accountId, CancellationToken cancellation)
    {
        var count = 0;
        await BoundedAsync(ReadAsync());
        return count;

        async Task ReadAsync() => count = await room.DevicesAsync(assemblyId, accountId, cancellation);
    }

    public Task AnnounceAsync(Guid assemblyId, bool structural) =>
        BoundedAsync(room.AnnounceAsync(new RoomChange(assemblyId, structural), CancellationToken.None));

    /// <summary>By account; empty when the room does not answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, LivePresence>> OfAsync(Guid assemblyId, CancellationToken cancellation)
    {
        IReadOnlyList<LivePresence> devices = [];
        await BoundedAsync(ReadAsync());
        return devices
            .GroupBy(device => device.AccountId)
            .ToDictionary(account => account.Key, account => account.OrderBy(device => device.Online).ThenBy(device => device.At).Last());

        async Task ReadAsync() => devices = await room.PresenceAsync(assemblyId, cancellation);
    }

    private async Task BoundedAsync(Task word)
    {
        try
        {
            await word.WaitAsync(Budget);
        }
        catch (Exception error) when (error is LiveRoomAwayException or TimeoutException)
        {
            RoomLog.RoomAway(logger, error);
        }
    }
}
