namespace AgLive.Testing.Network;

/// <summary>Where a connection breaks, seen from the one who sends.</summary>
public enum CutPoint
{
    /// <summary>The message never reaches the server.</summary>
    BeforeSend,

    /// <summary>The message is delivered and the connection breaks at once: the server may still be at it.</summary>
    AfterSend,

    /// <summary>The server has done its work and answered; the answer never reaches the client.</summary>
    Answered,
}

/// <summary>Breaks one connection, once, at a message with the wanted words.</summary>
public sealed class Trap
{
    private readonly TaskCompletionSource sprung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int taken;

    internal Trap(CutPoint point, string words, string answer) => (Point, Words, Answer) = (point, words, answer);

    /// <summary>Ends when the connection was broken.</summary>
    public Task Sprung => sprung.Task;

    internal CutPoint Point { get; }

    internal string Words { get; }

    internal string Answer { get; }

    /// <summary>True for the first message only.</summary>
    internal bool Take() => Interlocked.Exchange(ref taken, 1) == 0;

    internal void Spring() => sprung.TrySetResult();
}

/// <summary>The traps of a proxy that wait for their message.</summary>
internal sealed class Traps
{
    private volatile Trap? waiting;

    public Trap Set(Trap trap) => waiting = trap;

    /// <summary>The trap these words fall into; null for most.</summary>
    public Trap? Caught(WordsSeen words)
    {
        var trap = waiting;
        if (trap is null || !words.Contains(trap.Words) || !trap.Take())
        {
            return null;
        }

        waiting = null;
        return trap;
    }
}
