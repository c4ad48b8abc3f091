namespace AgLive.Server.Room.Relay;

/// <summary>
/// A device whose socket lives is there, although its page has not said so lately: the clock of a tab behind the
/// videoconference runs slow, and a live room that lost everything learns again who is there. A dead socket is noticed by the
/// hub within 25 s.
/// </summary>
public sealed class SocketKeeper(LocalConnections connections, Presences presences, TimeProvider time)
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(25);

    /// <summary>Says of every quiet device of this node that it is still there.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var due = time.GetUtcNow() - Quiet;
        foreach (var some in connections.All.Where(device => !device.Console && device.TouchedAt < due).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(device => KeepAsync(device, cancellation)));
        }
    }

    private async Task KeepAsync(LocalConnection device, CancellationToken cancellation)
    {
        await presences.TouchAsync(device, cancellation);

        // It may have gone meanwhile: the word of its loss is said again after this one.
        if (connections.Voter(device.Id, device.AssemblyId) is null)
        {
            await presences.LoseAsync(device);
        }
    }
}
