using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;

namespace AgLive.Browser.Tests.States;

public sealed class ScreenStateTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_screen_beside_the_room_passes_axe_and_follows_the_session()
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync());
        var walk = new ScreenWalk(hosts);
        try
        {
            await walk.RunAsync();
        }
        catch
        {
            foreach (var guest in hosts.Guests)
            {
                output.WriteLine($"==== {guest.Name}: {guest.Page.Url}\n{await guest.Page.Locator("body").InnerTextAsync()}\n{guest.Troubles}");
            }

            output.WriteLine(hosts.House.Log);
            throw;
        }

        output.WriteLine(string.Join(", ", walk.Sight.Seen));
        walk.Sight.FoundNothing();
    }
}
