using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.States;

public sealed class ConductStateTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public Task Every_state_of_the_conduct_of_a_session_passes_axe_and_fits_a_narrow_phone() =>
        Walk.TakeAsync(chromium, output, hosts => new ConductWalk(hosts));
}
