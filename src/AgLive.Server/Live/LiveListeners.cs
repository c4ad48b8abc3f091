using System.Collections.Immutable;

namespace AgLive.Server.Live;

/// <summary>Who hears changes on this node. A listener that fails is logged and does not keep the others from hearing.</summary>
internal sealed class LiveListeners(ILogger logger)
{
    private ImmutableList<Action<RoomChange>> listeners = [];

    public IDisposable Add(Action<RoomChange> listener)
    {
        // A wrapper, so that the same delegate given twice is heard twice and removed once.
        Action<RoomChange> own = change => listener(change);
        ImmutableInterlocked.Update(ref listeners, static (list, item) => list.Add(item), own);
        return new Ticket(() => ImmutableInterlocked.Update(ref listeners, static (list, item) => list.Remove(item), own));
    }

    public void Tell(RoomChange change)
    {
        foreach (var listener in listeners)
        {
            try
            {
                listener(change);
            }
#pragma warning disable CA1031 // The border to code of others: whatever it throws stays its own.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LiveLog.ListenerFailed(logger, failure);
            }
        }
    }

    private sealed class Ticket(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
