namespace AgLive.Server.Room.Relay;

/// <summary>
/// Names of groups, never with a user's text in them: <c>ag-{assembly}</c> for the room, <c>agc-{assembly}</c> for consoles. A group
/// is of the connections of this node alone: each node speaks to its own, so that nobody hears a thing twice and a node goes on alone.
/// </summary>
public static class RoomNames
{
    public static string Group(Guid assemblyId, bool console) => $"{(console ? "agc" : "ag")}-{assemblyId:N}";
}
