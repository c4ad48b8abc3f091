using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Preparation;
using AgLive.Web.Rehearsals;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class RehearsalPort(AssemblyViews views, Rehearsals rehearsals, AfterCommand after, Guard guard) : IRehearsals
{
    public Task<Outcome<RehearsalView>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<RehearsalView>(async () =>
        {
            if (await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
                || Access.ToRoom(view, accountId) is not null)
            {
                return RefusalCode.NotFound;
            }

            return new RehearsalView(
                assemblyId,
                view.Condominium.Name,
                view.Assembly.StartsAt,
                view.Condominium.ZoneId,
                Access.IsManager(view, accountId),
                Access.IsOwner(view, accountId),
                view.Assembly.State == AssemblyState.Convened,
                await CurrentAsync(assemblyId, cancellation));
        });

    public Task<Outcome<Guid>> OpenAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<Guid>(async () =>
            Access.ToConsole(await views.GetAsync(assemblyId, cancellation), accountId) is { } code
                ? code
                : await rehearsals.OpenAsync(assemblyId, CancellationToken.None));

    public Task<Outcome<Guid>> ResetAsync(Guid accountId, ResetRehearsal command, CancellationToken cancellation) =>
        guard.RunAsync<Guid>(async () =>
        {
            if (Access.ToConsole(await views.GetAsync(command.AssemblyId, cancellation), accountId) is { } code)
            {
                return code;
            }

            var done = await after.RunAsync(
                command.RehearsalId, () => rehearsals.ResetAsync(accountId, command, CancellationToken.None));

            // Somebody else began it anew, or this very click did the first time: the fresh one is there for both.
            return done.Refusal is { Code: not RefusalCode.AssemblyEnded } refusal
                ? refusal
                : await rehearsals.OpenOneAsync(command.AssemblyId, cancellation) is { } fresh ? fresh : RefusalCode.NotFound;
        });

    private async Task<OpenRehearsal?> CurrentAsync(Guid assemblyId, CancellationToken cancellation) =>
        await rehearsals.OpenOneAsync(assemblyId, cancellation) is { } id && await views.GetAsync(id, cancellation) is { } view
            ? new OpenRehearsal(
                id,
                view.Assembly.LobbyOpensAt,
                view.Assembly.State == AssemblyState.InSession,
                view.Attendance.Where(stay => stay.LeftAt is null).Select(stay => stay.CoOwnerId).Distinct().Count())
            : null;
}
