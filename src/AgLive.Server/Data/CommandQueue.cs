namespace AgLive.Server.Data;

/// <summary>
/// Commands of this node on one assembly wait here for their turn, without a connection each: when two hundred people sign the
/// sheet at once, neither the pool nor the patience for the row's lock runs out. Two assemblies may share a place; it only costs time.
/// </summary>
internal sealed class CommandQueue
{
    private const int Places = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim[] places = [.. Enumerable.Range(0, Places).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>To be disposed after the command; null when the turn did not come in time.</returns>
    public async Task<IDisposable?> EnterAsync(Guid assemblyId, CancellationToken cancellation)
    {
        var place = places[assemblyId.GetHashCode() & (Places - 1)];
        return await place.WaitAsync(Patience, cancellation) ? new Turn(place) : null;
    }

    private sealed class Turn(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
