namespace AgLive.Server.Tests.Postal;

/// <summary>A clock that stands where it was put. Timers run by the real one: nothing waits for it, nothing is fired by it.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
