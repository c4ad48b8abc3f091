namespace AgLive.Server.Data;

/// <summary>
/// One cached value read by many and loaded by one: whoever asks while a load runs waits for that load. A value loaded before
/// <see cref="Invalidate"/> was called is never given to who asks after it.
/// </summary>
internal sealed class Refreshed<T>(TimeProvider time, TimeSpan age, Func<T?, Task<T?>> load) where T : class
{
    private readonly Lock guard = new();
    private T? value;
    private long wanted = 1;
    private long loaded;
    private long checkedAt;
    private Task? running;
    private long runningFor;

    /// <summary>When it was last asked for, in ticks of the TimeProvider.</summary>
    public long AskedAt { get; private set; }

    /// <summary>What was loaded last; null when nothing ever was.</summary>
    public T? Last
    {
        get
        {
            lock (guard)
            {
                return value;
            }
        }
    }

    public void Invalidate()
    {
        lock (guard)
        {
            wanted++;
        }
    }

    public async Task<T?> GetAsync(CancellationToken cancellation)
    {
        long mine;
        lock (guard)
        {
            AskedAt = time.GetTimestamp();
            mine = wanted;
            if (loaded >= mine && time.GetElapsedTime(checkedAt) < age)
            {
                return value;
            }
        }

        while (true)
        {
            var (task, covers) = JoinOrStart();
            await task.WaitAsync(cancellation);
            if (covers >= mine)
            {
                return Last;
            }
        }
    }

    private (Task Task, long Covers) JoinOrStart()
    {
        lock (guard)
        {
            if (running is null || running.IsCompleted)
            {
                runningFor = wanted;
                var generation = wanted;
                running = Task.Run(() => LoadAsync(generation));
            }

            return (running, runningFor);
        }
    }

    private async Task LoadAsync(long generation)
    {
        var startedAt = time.GetTimestamp();
        var fresh = await load(Last);
        lock (guard)
        {
            (value, loaded, checkedAt) = (fresh, generation, startedAt);
        }
    }
}
