namespace AgLive.Server.Room.Relay;

/// <summary>
/// Names of groups, never with a user's text in them: <c>ag-{assembly}-{node}</c> for the room, <c>agc-{assembly}-{node}</c>
/// for consoles. Each node speaks to its own connections only, so that nobody hears a thing twice and a node goes on alone.
/// </summary>
public sealed class RoomNames
{
    public string Node { get; } = Guid.NewGuid().ToString("N");

    public string Group(Guid assemblyId, bool console) => $"{(console ? "agc" : "ag")}-{assemblyId:N}-{Node}";
}
