using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Notices.Reminders;

/// <summary>Asked again just before a reminder leaves: the assembly may have moved, the owner given a mandate since.</summary>
public sealed class ReminderReasons(AssemblyViews views, IDbContextFactory<AgLiveDb> databases, TimeProvider time)
{
    public async Task<bool> StillHoldsAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (ReminderKeys.Read(message.DedupKey) is not var (assemblyId, start, kind, account))
        {
            return true;
        }

        return await views.GetAsync(assemblyId, cancellation) is { } view
            && view.Assembly.StartsAt.UtcTicks == start
            && ReminderTimes.Due(view, time.GetUtcNow()).Contains(kind)
            && ReminderAudience.Concerns(kind, view, account, await PlansAsync(assemblyId, cancellation));
    }

    public async Task<Dictionary<Guid, PlannedMode>> PlansAsync(Guid assemblyId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.ParticipationPlans.AsNoTracking()
            .Where(plan => plan.AssemblyId == assemblyId)
            .ToDictionaryAsync(plan => plan.CoOwnerId, plan => plan.Mode, cancellation);
    }
}
