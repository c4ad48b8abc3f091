using AgLive.Server.Conducting;
using AgLive.Server.Room.Relay;

namespace AgLive.Server.Room;

/// <summary>
/// Notes whose line is lost while a vote is open, and tells the consoles. Every node runs one; one of them looks at a time, and
/// another takes its place within seconds when it dies.
/// </summary>
public sealed class LineClock(
    SocketKeeper sockets, LineWatch watch, LineJournal journal, AfterCommand after, TimeProvider time, ILogger<LineClock> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public async Task LookAsync(CancellationToken cancellation)
    {
        await sockets.KeepAsync(cancellation);
        foreach (var changes in await watch.FindAsync(cancellation))
        {
            await after.RunAsync(changes.AssemblyId, () => journal.RunAsync(changes, CancellationToken.None));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The clock outlives any failure of the database: a loss is still there at the next look.
            catch (Exception error)
#pragma warning restore CA1031
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    RoomLog.LinesFailed(logger, error);
                }
            }
        }
    }
}
