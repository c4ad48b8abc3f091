using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.States;

public sealed class ScreenStateTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public Task Every_screen_beside_the_room_passes_axe_and_follows_the_session() =>
        Walk.TakeAsync(chromium, output, hosts => new ScreenWalk(hosts));
}
