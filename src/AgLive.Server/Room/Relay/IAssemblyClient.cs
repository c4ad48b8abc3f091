using AgLive.Web.Wire;

namespace AgLive.Server.Room.Relay;

/// <summary>What the server says to browsers; the methods bear the names of the wire.</summary>
#pragma warning disable IDE1006, SA1300 // Wire names are camelCase.
public interface IAssemblyClient
{
    /// <summary>The whole of what everybody may see; sent only when it differs from the last one.</summary>
    Task room(RoomSnapshot snapshot);

    /// <summary>Something of your own changed (presence, proxy, vote recorded for you): fetch again.</summary>
    Task personal();

    /// <summary>The console changed: fetch again.</summary>
    Task console();

    /// <summary>The operator waits for this person's vote: show it, ring, vibrate.</summary>
    Task nudge(NudgeNotice notice);

    /// <summary>The node stops: connect again after this delay.</summary>
    Task moving(MovingNotice notice);
}
#pragma warning restore IDE1006, SA1300

/// <param name="DelayMs">Milliseconds to wait before connecting again; drawn apart for each connection.</param>
public sealed record MovingNotice(int DelayMs);
