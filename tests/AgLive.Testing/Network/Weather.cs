namespace AgLive.Testing.Network;

/// <summary>Direction of bytes through a <see cref="FaultProxy"/>.</summary>
[Flags]
public enum Way
{
    ToServer = 1,
    ToClient = 2,
    Both = ToServer | ToClient,
}

/// <summary>What slows and holds the bytes of all connections of a proxy.</summary>
internal sealed class Weather
{
    private readonly Lock guard = new();
    private Way held;
    private TaskCompletionSource fair = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long latencyTicks;

    public TimeSpan Latency
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref latencyTicks));
        set => Interlocked.Exchange(ref latencyTicks, value.Ticks);
    }

    public void Hold(Way way)
    {
        lock (guard)
        {
            held |= way;
        }
    }

    public void Release()
    {
        lock (guard)
        {
            held = 0;
            fair.TrySetResult();
            fair = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits while bytes of this direction are held.</summary>
    public async Task FlowsAsync(Way way, CancellationToken cancellation)
    {
        while (true)
        {
            Task released;
            lock (guard)
            {
                if ((held & way) == 0)
                {
                    return;
                }

                released = fair.Task;
            }

            await released.WaitAsync(cancellation);
        }
    }
}
