using AgLive.Server.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgLive.Server.Tests.Live;

public sealed class InProcessLiveRoomTests : LiveRoomContract
{
    private InProcessLiveRoom room;

    public InProcessLiveRoomTests() => room = New();

    protected override ILiveRoom Room => room;

    protected override Task LoseAllAsync()
    {
        room = New();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Gate_OfACloserThatDied_OpensByItself()
    {
        await Room.SetGateAsync(Assembly, Round, closing: true, None);
        Time.Advance(LiveKeys.GateLife);

        Assert.False(await Room.IsClosingAsync(Assembly, Round, None));
    }

    private InProcessLiveRoom New() => new(Time, NullLogger<InProcessLiveRoom>.Instance);
}
