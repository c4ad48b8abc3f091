using System.Runtime.CompilerServices;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>How owners said they would take part, read once for a state of the assembly: each word raises its epoch.</summary>
public sealed class Plans(IDbContextFactory<AgLiveDb> databases)
{
    private readonly ConditionalWeakTable<AssemblyView, IReadOnlyDictionary<Guid, string>> made = new();

    /// <summary>« room », « remote », « postal », « proxy », by owner; no entry for who said nothing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(AssemblyView view, CancellationToken cancellation)
    {
        if (made.TryGetValue(view, out var known))
        {
            return known;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var plans = await db.ParticipationPlans.AsNoTracking()
            .Where(plan => plan.AssemblyId == view.Assembly.Id)
            .ToDictionaryAsync(plan => plan.CoOwnerId, plan => Word(plan.Mode), cancellation);
        made.AddOrUpdate(view, plans);
        return plans;
    }

    private static string Word(PlannedMode mode) => mode switch
    {
        PlannedMode.Room => "room",
        PlannedMode.Remote => "remote",
        PlannedMode.PostalVote => "postal",
        PlannedMode.Proxy => "proxy",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };
}
