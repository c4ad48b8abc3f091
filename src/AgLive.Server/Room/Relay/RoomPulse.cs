namespace AgLive.Server.Room.Relay;

/// <summary>What one assembly owes its connections on this node, and when it was last given.</summary>
internal sealed class RoomPulse(TimeProvider time)
{
    private readonly Lock guard = new();
    private bool busy;
    private bool roomDue = true;
    private bool consoleDue = true;
    private (long Epoch, long Version)? shown;
    private string? sent;
    private long lookedAt = time.GetTimestamp();
    private long roomAt;
    private long consoleAt;

    public void Mark(bool structural)
    {
        lock (guard)
        {
            roomDue |= structural;
            consoleDue = true;
        }
    }

    /// <summary>True when there is something to do and nobody is at it.</summary>
    public bool TryBegin(TimeSpan look)
    {
        lock (guard)
        {
            if (time.GetElapsedTime(lookedAt) >= look)
            {
                roomDue = true;
            }

            if (busy || !(roomDue || consoleDue))
            {
                return false;
            }

            return busy = true;
        }
    }

    public void End()
    {
        lock (guard)
        {
            busy = false;
        }
    }

    public bool TakeRoom(TimeSpan every)
    {
        lock (guard)
        {
            if (!roomDue || time.GetElapsedTime(roomAt) < every)
            {
                return false;
            }

            roomDue = false;
            roomAt = lookedAt = time.GetTimestamp();
            return true;
        }
    }

    public bool TakeConsole(TimeSpan every)
    {
        lock (guard)
        {
            if (!consoleDue || time.GetElapsedTime(consoleAt) < every)
            {
                return false;
            }

            consoleDue = false;
            consoleAt = time.GetTimestamp();
            return true;
        }
    }

    /// <summary>
    /// What nobody announced still reaches the consoles: a Redis that answers too late has taken the ballots and lost the word.
    /// </summary>
    public void Saw(long epoch, long version)
    {
        lock (guard)
        {
            consoleDue |= shown is { } known && known != (epoch, version);
            shown = (epoch, version);
        }
    }

    /// <summary>What <see cref="Saw"/> saw last; zeros before the first look.</summary>
    public (long Epoch, long Version) Seen
    {
        get
        {
            lock (guard)
            {
                return shown ?? (0, 0);
            }
        }
    }

    public bool Differs(string content)
    {
        lock (guard)
        {
            if (sent == content)
            {
                return false;
            }

            sent = content;
            return true;
        }
    }
}
