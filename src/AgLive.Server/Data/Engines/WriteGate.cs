namespace AgLive.Server.Data.Engines;

/// <summary>
/// SQLite has one writer at a time: writers queue here, in order, rather than poll for its lock. On PostgreSQL the gate is always open.
/// Not re-entrant: who holds it writes through his own context only.
/// </summary>
public sealed class WriteGate(bool guarded) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim semaphore = new(1, 1);

    /// <exception cref="DatabaseAwayException">Another writer held the gate for ten seconds.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        if (guarded && !await semaphore.WaitAsync(Patience, cancellation))
        {
            throw new DatabaseAwayException("The write gate stayed shut.");
        }

        return new Pass(guarded ? semaphore : null);
    }

    /// <inheritdoc cref="EnterAsync"/>
    public IDisposable Enter()
    {
        if (guarded && !semaphore.Wait(Patience))
        {
            throw new DatabaseAwayException("The write gate stayed shut.");
        }

        return new Pass(guarded ? semaphore : null);
    }

    public void Dispose() => semaphore.Dispose();

    private sealed class Pass(SemaphoreSlim? held) : IDisposable
    {
        private SemaphoreSlim? held = held;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
