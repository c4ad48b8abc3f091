using AgLive.Server.Live;

namespace AgLive.Server.Conducting;

/// <summary>Whether the devices of a co-owner answer, as the live room knows it.</summary>
/// <param name="Online">At least one answers.</param>
/// <param name="At">When the latest word of it was heard: of being there, or of its loss.</param>
/// <param name="Device">Null when none was ever heard of.</param>
public sealed record LineState(bool Online, DateTimeOffset? At, LivePresence? Device)
{
    public static LineState Unknown { get; } = new(false, null, null);
}

/// <summary>Reads the lines of people from the live room, bounded in time: without an answer nothing is concluded.</summary>
public sealed class LineStates(ILiveRoom room)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(250);

    /// <summary>The devices by account; null when the room does not answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, LivePresence>?> DevicesAsync(Guid assemblyId, CancellationToken cancellation)
    {
        try
        {
            var devices = await room.PresenceAsync(assemblyId, cancellation).WaitAsync(Budget, cancellation);
            return devices.GroupBy(device => device.AccountId).ToDictionary(
                account => account.Key, account => account.OrderBy(device => device.Online).ThenBy(device => device.At).Last());
        }
        catch (Exception error) when (error is LiveRoomAwayException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>The best of the devices of the accounts that act for an owner.</summary>
    public static LineState Of(Data.Registry registry, Guid coOwnerId, IReadOnlyDictionary<Guid, LivePresence> devices) => registry.CoOwnersByAccount
        .Where(account => account.Value.Contains(coOwnerId))
        .Select(account => devices.GetValueOrDefault(account.Key))
        .OfType<LivePresence>()
        .OrderBy(device => device.Online)
        .ThenBy(device => device.At)
        .Select(device => new LineState(device.Online, device.At, device))
        .LastOrDefault(LineState.Unknown);
}
