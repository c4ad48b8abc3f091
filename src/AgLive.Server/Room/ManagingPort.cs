using AgLive.Domain;
using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class ManagingPort(
    AssemblyViews views, ManageSheets sheets, AssemblyMoving moving, DialIns dialIns, AfterCommand after, Guard guard) : IAssemblyManaging
{
    public Task<Outcome<ManageSheet>> ReadAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<ManageSheet>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            return Access.ToConsole(view, accountId) is { } code ? code : await sheets.OfAsync(view!, accountId, cancellation);
        });

    public Task<Outcome<CommandDone>> CancelAsync(Guid accountId, CancelAssembly command, CancellationToken cancellation) =>
        RunAsync(accountId, command.AssemblyId, () => moving.CancelAsync(accountId, command, CancellationToken.None), cancellation);

    public Task<Outcome<CommandDone>> PostponeAsync(Guid accountId, PostponeAssembly command, CancellationToken cancellation) =>
        RunAsync(accountId, command.AssemblyId, () => moving.PostponeAsync(accountId, command, CancellationToken.None), cancellation);

    public Task<Outcome<CommandDone>> SetDialInAsync(Guid accountId, SetDialIn command, CancellationToken cancellation) =>
        RunAsync(accountId, command.AssemblyId, () => dialIns.RunAsync(accountId, command, CancellationToken.None), cancellation);

    private Task<Outcome<CommandDone>> RunAsync(
        Guid accountId, Guid assemblyId, Func<Task<Outcome<CommandDone>>> act, CancellationToken cancellation) =>
        guard.RunAsync<CommandDone>(async () =>
            Access.ToConsole(await views.GetAsync(assemblyId, cancellation), accountId) is { } code
                ? code
                : await after.RunAsync(assemblyId, act));
}
