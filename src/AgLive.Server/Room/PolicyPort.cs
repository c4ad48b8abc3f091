using AgLive.Domain;
using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class PolicyPort(
    AssemblyViews views, PolicySheets sheets, PolicyChanging changing, AfterCommand after, Guard guard) : IPolicyPage
{
    public Task<Outcome<PolicySheet>> ReadAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<PolicySheet>(async () =>
            await views.GetAsync(assemblyId, cancellation) is { } view
            && await sheets.OfAsync(view, accountId, cancellation) is { } sheet
                ? sheet
                : RefusalCode.NotFound);

    public Task<Outcome<CommandDone>> ChangeAsync(Guid accountId, ChangePolicy change, CancellationToken cancellation) =>
        guard.RunAsync<CommandDone>(async () =>
            Access.ToConsole(await views.GetAsync(change.AssemblyId, cancellation), accountId) is { } code
                ? code
                : await after.RunAsync(change.AssemblyId, () => changing.RunAsync(accountId, change, CancellationToken.None)));
}
