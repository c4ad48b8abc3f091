using Microsoft.Extensions.Caching.Memory;

namespace AgLive.Server.Auth;

/// <summary>
/// Counts failures of identifiers that belong to nobody, and locks them as accounts are locked: otherwise the absence
/// of a lock would tell which identifiers exist. Kept by each node for itself, for an hour.
/// </summary>
internal sealed class UnknownIdentifiers(TimeProvider clock) : IDisposable
{
    private const int MostKept = 50_000;
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly MemoryCache failures = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly Lock gate = new();

    /// <summary>Until when the identifier waits; null when it may try.</summary>
    public DateTimeOffset? LockedUntil(string key)
    {
        lock (gate)
        {
            return failures.TryGetValue(key, out Failures? known) && known!.LockedUntil > clock.GetUtcNow() ? known.LockedUntil : null;
        }
    }

    /// <summary>Counts a failure; gives the end of the lock when this one was too many.</summary>
    public DateTimeOffset? Fail(string key)
    {
        lock (gate)
        {
            var count = (failures.TryGetValue(key, out Failures? known) ? known!.Count : 0) + 1;
            var locked = count >= SignInOptions.FailuresBeforeLock;
            DateTimeOffset? until = locked ? clock.GetUtcNow() + SignInOptions.LockTime : null;
            failures.Set(key, new Failures(locked ? 0 : count, until), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Memory });
            return until;
        }
    }

    public void Dispose() => failures.Dispose();

    private sealed record Failures(int Count, DateTimeOffset? LockedUntil);
}
