using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.States;

public sealed class AgendaStateTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public Task Agenda_acts_and_operators_tools_work_pass_axe_and_fit_a_narrow_phone() =>
        Walk.TakeAsync(chromium, output, hosts => new AgendaWalk(hosts));
}
