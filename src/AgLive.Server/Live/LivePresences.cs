namespace AgLive.Server.Live;

/// <summary>
/// A device as kept by either room. Devices are kept one by one, so that the late word of an old connection touches only
/// itself; people are shown one by one.
/// </summary>
internal readonly record struct LiveDevice(LivePresence Presence, DateTimeOffset Touched);

internal static class LivePresences
{
    /// <summary>From when the silence of a device is measured; the word of a loss outlives the others, for nobody repeats it.</summary>
    public static DateTimeOffset Touched(LivePresence presence, DateTimeOffset now) =>
        presence.Online ? now : now + LiveKeys.LostLife - LiveKeys.PresenceLife;

    /// <summary>One entry per account: the device last heard among those online, else among those lost; seen on one is seen.</summary>
    public static IReadOnlyList<LivePresence> PerAccount(IEnumerable<LivePresence> devices) =>
        [.. devices.GroupBy(device => device.AccountId).Select(Merge)];

    private static LivePresence Merge(IGrouping<Guid, LivePresence> devices)
    {
        var ranked = devices.OrderByDescending(device => device.Online).ThenByDescending(device => device.At).ToList();
        return ranked[0] with { SeenRoundId = ranked.Select(device => device.SeenRoundId).FirstOrDefault(seen => seen is not null) };
    }
}
