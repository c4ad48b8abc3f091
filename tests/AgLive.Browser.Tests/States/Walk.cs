using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;

namespace AgLive.Browser.Tests.States;

/// <summary>One assembly led past many screens, each looked at on the way.</summary>
internal abstract class Walk(Hosts hosts)
{
    public Sight Sight { get; } = new();

    /// <summary>Walks, in a house of its own; fails with all that the screens had wrong, or with what everybody saw where it stopped.</summary>
    public static async Task TakeAsync(Chromium chromium, ITestOutputHelper output, Func<Hosts, Walk> plan)
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync());
        var walk = plan(hosts);
        try
        {
            await walk.GoAsync();
        }
        catch
        {
            output.WriteLine(walk.Sight.Account);
            await hosts.TellAsync(output);
            throw;
        }

        output.WriteLine(walk.Sight.Account);
        walk.Sight.FoundNothing();
        if (walk.IsQuiet)
        {
            hosts.Guests.ForEach(guest => guest.NothingWentWrong());
        }
    }

    /// <summary>No page may log an error on this walk. Not so where the server is killed, or a wrong answer is looked at: browsers log both.</summary>
    protected virtual bool IsQuiet => true;

    protected abstract Task GoAsync();

    protected Hosts Hosts => hosts;

    protected Task LookAsync(Person person, string state) => Sight.LookAsync(person.Guest, state);

    protected Task LookAtConsoleAsync(string state) => Sight.LookAsync(hosts.Syndic, $"console-{state}");
}
