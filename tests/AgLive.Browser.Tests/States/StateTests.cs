using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.States;

public sealed class StateTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public Task Every_page_and_state_passes_axe_in_light_and_dark_and_fits_a_narrow_phone() =>
        Walk.TakeAsync(chromium, output, hosts => new StateWalk(hosts));
}
