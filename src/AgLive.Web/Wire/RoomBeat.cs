namespace AgLive.Web.Wire;

/// <summary>The answer to « Here »: whether the device missed something, and whether the person is in the room twice.</summary>
/// <param name="Epoch">Of the assembly, as this node saw it last.</param>
/// <param name="Version">Ballots recorded in the current round, likewise.</param>
/// <param name="Devices">Devices of this person in the room, this one included.</param>
public sealed record RoomBeat(long Epoch, long Version, int Devices);
