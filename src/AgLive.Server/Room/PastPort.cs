using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Assemblies;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class PastPort(AssemblyViews views, PastResults results, Guard guard) : IPastAssemblies
{
    public Task<Outcome<PastAssembly>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<PastAssembly>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            if (Access.ToRoom(view, accountId) is { } code)
            {
                return code;
            }

            return view!.Assembly.State == AssemblyState.Ended
                ? await results.OfAsync(view, accountId, cancellation)
                : RefusalCode.NotFound;
        });
}
