using AgLive.Server.Data;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Both halves of what a voter sees, made from one state of the assembly.</summary>
public sealed class FullSnapshots(RoomSnapshots room, PersonalSnapshots personal, RoundVersions versions)
{
    public async Task<FullSnapshot> OfAsync(AssemblyView view, Guid accountId, CancellationToken cancellation)
    {
        var version = await versions.OfAsync(RoomSnapshots.CurrentRound(view), cancellation);
        return new FullSnapshot(room.Of(view, version), await personal.OfAsync(view, accountId, cancellation));
    }
}
