using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Evidence;
using AgLive.Web.Evidence;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class EvidencePort(AssemblyViews views, ArchiveMaking making, Guard guard) : IEvidence
{
    public Task<Outcome<EvidenceFile>> MakeAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<EvidenceFile>(async () =>
            Access.ToConsole(await views.GetAsync(assemblyId, cancellation), accountId) is { } code
                ? code
                : await making.MakeAsync(assemblyId, cancellation));
}
