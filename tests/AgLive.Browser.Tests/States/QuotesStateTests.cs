using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.States;

public sealed class QuotesStateTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public Task Competing_quotes_long_texts_and_points_never_voted_pass_axe_and_say_what_they_are() =>
        Walk.TakeAsync(chromium, output, hosts => new QuotesWalk(hosts));
}
