using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Bureau;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class BureauPort(AssemblyViews views, BureauSnapshots snapshots, Guard guard) : IBureau
{
    public Task<Outcome<BureauSnapshot>> SnapshotAsync(
        Guid accountId, Guid assemblyId, Guid? resolutionId, CancellationToken cancellation) =>
        guard.RunAsync<BureauSnapshot>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            return Access.ToBureau(view, accountId) is { } code
                ? code
                : await snapshots.OfAsync(view!, Access.SeatOf(view!, accountId)!, resolutionId, cancellation);
        });
}
