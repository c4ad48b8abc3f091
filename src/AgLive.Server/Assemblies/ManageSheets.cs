using AgLive.Server.Data;
using AgLive.Web.Assemblies;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>The page « Gérer l'assemblée » of its syndic.</summary>
public sealed class ManageSheets(IDbContextFactory<AgLiveDb> databases, TimeProvider clock)
{
    /// <summary>For an account that was let in.</summary>
    public async Task<ManageSheet> OfAsync(AssemblyView view, Guid accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var plans = await db.ParticipationPlans.CountAsync(plan => plan.AssemblyId == view.Assembly.Id, cancellation);
        return new ManageSheet(
            AssemblyDetails.Of(view, Standing.Of(view, accountId) ?? new Standing([], Manages: true), clock.GetUtcNow()),
            plans,
            view.Proxies.Count(proxy => proxy.RevokedAt is null));
    }
}
