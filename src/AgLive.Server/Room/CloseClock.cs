using AgLive.Server.Voting;

namespace AgLive.Server.Room;

/// <summary>
/// Closes the votes whose announced instant has come, and tells the rooms. Every node runs one and looks in the database at
/// least every second: the close comes at its instant even when the console is shut and the node that took the announcement
/// is gone, and it comes once.
/// </summary>
public sealed class CloseClock(DueCloses closes, VoteClosing closing, AfterCommand after, TimeProvider time, ILogger<CloseClock> logger)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Closes what is due.</summary>
    /// <returns>How long until the next announced close, at most a second.</returns>
    public async Task<TimeSpan> LookAsync(CancellationToken cancellation)
    {
        var (due, next) = await closes.LookAsync(cancellation);

        // Once begun, a close goes to its end, even when the node stops.
        await Task.WhenAll(due.Select(close =>
            after.RunAsync(close.AssemblyId, () => closing.RunDueAsync(close, CancellationToken.None))));
        return next < Look ? next.Value : Look;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Look;
            try
            {
                wait = await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The clock outlives any failure of the database: the close is still due at the next look.
            catch (Exception error)
#pragma warning restore CA1031
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    RoomLog.CloseFailed(logger, error);
                }
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
