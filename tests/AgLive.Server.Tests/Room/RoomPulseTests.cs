using AgLive.Server.Room.Relay;
using Microsoft.Extensions.Time.Testing;

namespace AgLive.Server.Tests.Room;

public sealed class RoomPulseTests
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    [Fact]
    public void Saw_BallotsNobodyAnnounced_ConsoleIsToldAtTheNextLook()
    {
        var time = new FakeTimeProvider();
        var pulse = Shown(time, epoch: 7, version: 2);

        pulse.Saw(7, 5);

        Assert.True(pulse.TakeConsole(TimeSpan.Zero));
    }

    [Fact]
    public void Saw_NothingNew_ConsoleIsLeftAlone()
    {
        var time = new FakeTimeProvider();
        var pulse = Shown(time, epoch: 7, version: 2);

        pulse.Saw(7, 2);

        Assert.False(pulse.TakeConsole(TimeSpan.Zero));
    }

    [Fact]
    public void TryBegin_ASecondWithoutAnyWord_LooksByItself()
    {
        var time = new FakeTimeProvider();
        var pulse = Shown(time, epoch: 7, version: 2);
        Assert.False(pulse.TryBegin(Look));

        time.Advance(Look);

        Assert.True(pulse.TryBegin(Look));
    }

    /// <summary>A pulse that has told all it owed.</summary>
    private static RoomPulse Shown(FakeTimeProvider time, long epoch, long version)
    {
        var pulse = new RoomPulse(time);
        time.Advance(Look);
        Assert.True(pulse.TakeRoom(TimeSpan.Zero));
        pulse.Saw(epoch, version);
        Assert.True(pulse.TakeConsole(TimeSpan.Zero));
        return pulse;
    }
}
