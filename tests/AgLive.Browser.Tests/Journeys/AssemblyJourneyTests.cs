using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.Journeys;

public sealed class AssemblyJourneyTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task An_assembly_is_held_from_its_files_to_its_last_result_on_one_node()
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync());
        await new AssemblyJourney(hosts, output).RunAsync();
    }

    [Fact]
    [Trait("needs", "services")]
    public async Task An_assembly_is_held_from_its_files_to_its_last_result_on_two_nodes()
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.ServicesAsync());
        await new AssemblyJourney(hosts, output).RunAsync();
    }
}
