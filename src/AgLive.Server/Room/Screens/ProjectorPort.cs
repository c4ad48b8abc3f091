using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Projector;

namespace AgLive.Server.Room.Screens;

/// <inheritdoc/>
public sealed class ProjectorPort(AssemblyViews views, ScreenTokens tokens, ScreenViews screens, TimeProvider time, Guard guard) : IProjector
{
    /// <summary>After the session the hall may still read the last word; the next day nobody needs it.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromHours(12);

    public Task<Outcome<ScreenView>> ShowAsync(string token, CancellationToken cancellation) =>
        guard.RunAsync<ScreenView>(async () =>
        {
            if (tokens.Read(token) is not { } said
                || await views.GetAsync(said.AssemblyId, cancellation) is not { } view
                || view.Assembly.ProjectorRevision != said.Revision
                || IsOver(view.Assembly))
            {
                return RefusalCode.NotFound;
            }

            return await screens.OfAsync(said.AssemblyId, cancellation) is { } screen
                ? screen with { Room = screen.Room with { ServerTime = time.GetUtcNow() } }
                : RefusalCode.NotFound;
        });

    public Task<Outcome<string>> LinkAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<string>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            return Access.ToConsole(view, accountId) is { } code ? code : tokens.Make(assemblyId, view!.Assembly.ProjectorRevision);
        });

    private bool IsOver(GeneralAssembly assembly) => assembly.EndedAt is { } ended && time.GetUtcNow() - ended > Afterwards;
}
