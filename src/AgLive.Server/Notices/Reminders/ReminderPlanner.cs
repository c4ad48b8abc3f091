using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Notices.Reminders;

/// <summary>
/// Writes the reminders that have become due, for those they concern by then. Every node looks; the row of the assembly is
/// locked and a key is written once, so several nodes write one reminder.
/// </summary>
public sealed class ReminderPlanner(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    AssemblyViews views,
    ReminderReasons reasons,
    ReminderLetters letters,
    Outbox outbox,
    TimeProvider time,
    ILogger<ReminderPlanner> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>No reminder is due earlier, nor later: ten days before a limit that is four to a dozen days before, one day after.</summary>
    private static readonly (TimeSpan Before, TimeSpan After) Horizon = (TimeSpan.FromDays(25), TimeSpan.FromDays(1));

    /// <summary>One look.</summary>
    /// <returns>How many reminders were written.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var id in await NearAsync(cancellation))
        {
            if (await views.GetAsync(id, cancellation) is { } view)
            {
                foreach (var kind in ReminderTimes.Due(view, time.GetUtcNow()).ToList())
                {
                    written += await WriteAsync(view, kind, cancellation);
                }
            }
        }

        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PlanAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The planner outlives any failure of the database: a reminder has a window, not an instant.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    NoticeLog.Failed(log, failure);
                }
            }

            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<Guid>> NearAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (from, to) = (now - Horizon.After, now + Horizon.Before);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Assemblies
            .Where(one => one.RehearsalOfId == null && one.State != AssemblyState.Ended && one.StartsAt > from && one.StartsAt < to)
            .Select(one => one.Id)
            .ToListAsync(cancellation);
    }

    private async Task<int> WriteAsync(AssemblyView view, ReminderKind kind, CancellationToken cancellation)
    {
        var id = view.Assembly.Id;
        var plans = await reasons.PlansAsync(id, cancellation);
        var keys = view.Registry.CoOwnersByAccount.Keys
            .Where(account => ReminderAudience.Concerns(kind, view, account, plans))
            .ToDictionary(account => account, account => ReminderKeys.Of(id, view.Assembly.StartsAt, kind, account));
        if (keys.Count == 0)
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        await dialect.LockAssemblyAsync(db, id, cancellation);
        var written = await AddAsync(db, view, kind, keys, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return written;
    }

    private async Task<int> AddAsync(
        AgLiveDb db, AssemblyView view, ReminderKind kind, Dictionary<Guid, string> keys, CancellationToken cancellation)
    {
        var known = await KnownAsync(db, keys.Values, cancellation);
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        var written = 0;
        foreach (var (account, key) in keys.Where(one => !known.Contains(one.Value)))
        {
            if (await Addresses.OfAccountAsync(db, account, cancellation) is { } address)
            {
                db.OutboxMessages.Add(outbox.Message(view.Assembly.Id, key, address, letters.Of(kind, view, account), now));
                written++;
            }
        }

        return written;
    }

    private static async Task<HashSet<string>> KnownAsync(AgLiveDb db, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        [.. await db.OutboxMessages.Where(one => keys.Contains(one.DedupKey)).Select(one => one.DedupKey).ToListAsync(cancellation)];
}
