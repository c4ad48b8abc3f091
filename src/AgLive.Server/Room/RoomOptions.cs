namespace AgLive.Server.Room;

/// <summary>Section « Room » of the configuration.</summary>
public sealed record RoomOptions
{
    /// <summary>Calls an account may make a second, over a while.</summary>
    public int CallsPerSecond { get; init; } = 20;

    /// <summary>Calls it may make at once.</summary>
    public int CallsAtOnce { get; init; } = 40;
}
