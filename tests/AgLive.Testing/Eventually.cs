using System.Diagnostics;

namespace AgLive.Testing;

/// <summary>Waits for what a process does in its own time: asks again until a deadline, never sleeps and hopes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">The condition did not hold in time; the message says which.</exception>
    public static async Task HoldsAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> otherwise)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(otherwise);
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed > patience)
            {
                throw new TimeoutException(otherwise());
            }

            await Task.Delay(Pace);
        }
    }
}
