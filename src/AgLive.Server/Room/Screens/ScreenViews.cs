using System.Collections.Concurrent;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Projector;

namespace AgLive.Server.Room.Screens;

/// <summary>What the screens of an assembly show: made at most twice a second, however many ask.</summary>
public sealed class ScreenViews(
    AssemblyViews views, RoomSnapshots room, RoundVersions versions, VoteProgresses progresses, TimeProvider time)
{
    private const int Kept = 100;
    private static readonly TimeSpan Age = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Guid, Refreshed<ScreenView>> shown = new();

    public async Task<ScreenView?> OfAsync(Guid assemblyId, CancellationToken cancellation)
    {
        if (shown.Count > Kept)
        {
            shown.Clear();
        }

        var slot = shown.GetOrAdd(assemblyId, id => new Refreshed<ScreenView>(time, Age, _ => MakeAsync(id)));
        return await slot.GetAsync(cancellation);
    }

    private async Task<ScreenView?> MakeAsync(Guid assemblyId)
    {
        if (await views.GetAsync(assemblyId, CancellationToken.None) is not { } view)
        {
            return null;
        }

        var round = RoomSnapshots.CurrentRound(view);
        var resolution = view.Resolutions.FirstOrDefault(item => item.Id == view.Assembly.CurrentResolutionId);
        var key = view.Registry.Keys.FirstOrDefault(known => known.Id == resolution?.AllocationKeyId) ?? KeyRolls.General(view);
        var now = resolution?.AllocationKeyId is null ? KeyRolls.Of(view).For(key?.Id) : KeyRolls.Of(view).For(resolution);
        return new ScreenView(
            room.Of(view, await versions.OfAsync(round, CancellationToken.None)),
            Gauges.Of(key, now, rule: null),
            await CountAsync(view, round));
    }

    private async Task<ScreenCount?> CountAsync(AssemblyView view, VotingRound? round)
    {
        if (round is not { State: RoundState.Open } || RoomSnapshots.CurrentRoll(view) is not { } roll)
        {
            return null;
        }

        var (voted, expected) = await progresses.CountAsync(round, roll, CancellationToken.None);
        return new ScreenCount(voted, expected);
    }
}
