using System.Collections.Concurrent;
using AgLive.Server.Data.Engines;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data;

/// <summary>
/// The state of assemblies as this node knows it: loaded once for all who ask, checked against the database's epoch at most
/// every second, never older than what was served before.
/// </summary>
public sealed class AssemblyViews(IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, TimeProvider time, ILogger<AssemblyViews> log)
{
    private const int Kept = 200;
    private static readonly TimeSpan EpochAge = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RegistryAge = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdleAge = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, Refreshed<AssemblyView>> views = new();
    private readonly ConcurrentDictionary<Guid, Refreshed<Registry>> registries = new();

    /// <summary>The whole state; null when there is no such assembly. With the database away, the last state read.</summary>
    /// <exception cref="DatabaseAwayException">The database is away and nothing was read before.</exception>
    public async Task<AssemblyView?> GetAsync(Guid assemblyId, CancellationToken cancellation)
    {
        var slot = views.GetOrAdd(assemblyId, id => new Refreshed<AssemblyView>(time, EpochAge, last => LoadAsync(id, last)));
        try
        {
            var view = await slot.GetAsync(cancellation);
            if (view is null)
            {
                views.TryRemove(new(assemblyId, slot));
            }

            return view;
        }
        catch (Exception failure) when (DatabaseFailures.IsAway(failure) || DatabaseFailures.IsTransient(failure))
        {
            DataLog.StaleView(log, failure, assemblyId);
            return slot.Last ?? throw new DatabaseAwayException("The database is away.", failure);
        }
    }

    /// <summary>Something was committed in this assembly: who asks from now on sees it.</summary>
    public void Invalidate(Guid assemblyId)
    {
        if (views.TryGetValue(assemblyId, out var slot))
        {
            slot.Invalidate();
        }
    }

    /// <summary>The registry was imported anew. Other nodes see it within 30 seconds.</summary>
    public void InvalidateRegistry(Guid condominiumId)
    {
        if (registries.TryGetValue(condominiumId, out var slot))
        {
            slot.Invalidate();
        }

        foreach (var view in views.Values)
        {
            if (view.Last?.Condominium.Id == condominiumId)
            {
                view.Invalidate();
            }
        }
    }

    private async Task<AssemblyView?> LoadAsync(Guid assemblyId, AssemblyView? last)
    {
        ForgetIdle(views);
        ForgetIdle(registries);
        if (await StateAsync(assemblyId, last) is not { } view)
        {
            return null;
        }

        var registry = await RegistryAsync(view.Condominium.Id);
        return ReferenceEquals(registry, view.Registry) ? view : view with { Registry = registry };
    }

    private async Task<AssemblyView?> StateAsync(Guid assemblyId, AssemblyView? last)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await using var snapshot = await dialect.BeginSnapshotAsync(db, CancellationToken.None);
        if (last is null)
        {
            return await AssemblyViewReader.ReadStateAsync(db, assemblyId, CancellationToken.None);
        }

        var epoch = await AssemblyViewReader.EpochAsync(db, assemblyId, CancellationToken.None);
        return epoch is null || epoch > last.Assembly.Epoch
            ? await AssemblyViewReader.ReadStateAsync(db, assemblyId, CancellationToken.None)
            : last;
    }

    private async Task<Registry> RegistryAsync(Guid condominiumId)
    {
        var slot = registries.GetOrAdd(condominiumId, id => new Refreshed<Registry>(time, RegistryAge, async _ =>
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            await using var snapshot = await dialect.BeginSnapshotAsync(db, CancellationToken.None);
            return await RegistryReader.ReadAsync(db, id, CancellationToken.None);
        }));
        return (await slot.GetAsync(CancellationToken.None))!;
    }

    private void ForgetIdle<T>(ConcurrentDictionary<Guid, Refreshed<T>> slots) where T : class
    {
        if (slots.Count > Kept)
        {
            foreach (var slot in slots.Where(slot => time.GetElapsedTime(slot.Value.AskedAt) > IdleAge).ToList())
            {
                slots.TryRemove(slot);
            }
        }
    }
}
