namespace AgLive.Server.Room;

/// <summary>
/// How many voters' snapshots this node makes at once. When a vote opens, the whole room asks for its own part in the same tenth
/// of a second: those who wait here take neither processor nor connection from votes and from the console, and the last one is
/// served no later than if all had been let in together.
/// </summary>
public sealed class ReadingGate : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(4, 2 * Environment.ProcessorCount));

    public async Task<T> RunAsync<T>(Func<Task<T>> read, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await read();
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
