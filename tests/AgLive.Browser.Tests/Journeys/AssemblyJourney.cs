using AgLive.Testing.Hall;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Journeys;

/// <summary>
/// A whole assembly, from the files to the last result, in real browsers: the syndic, A on a phone, B on a phone without
/// script, C with two mandates, D who arrives late; E and F are in the hall without any device. Each result on each
/// screen is compared with a count by hand.
/// </summary>
internal sealed partial class AssemblyJourney(Hosts hosts, ITestOutputHelper output)
{
    private readonly HashSet<string> present = [];
    private Person a = null!;
    private Person b = null!;
    private Person c = null!;
    private Person? d;

    private IEnumerable<Person> Voters => new[] { a, b, c, d }.OfType<Person>();

    public async Task RunAsync()
    {
        try
        {
            await hosts.ImportAsync();
            await GatherAsync();
            await ElectBureauAsync();
            await LiftVoteAsync();
            await Article25Async();
            await Article26Async();
            await CancelledVoteAsync();
            await EndAsync();
            hosts.Guests.ForEach(guest => guest.NothingWentWrong());
        }
        catch
        {
            await hosts.TellAsync(output);
            throw;
        }
    }

    private static string Id(string key) => HallFiles.Owner(key).Identifier;

    private static string Name(string key) => HallFiles.Owner(key).Name;

    /// <summary>« A:pour B:contre »: the choices called out.</summary>
    private static Dictionary<string, string> Called(string choices) =>
        choices.Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => Id(pair[0]), pair => pair[1]);

    private HandCount Count(string title, string rule, string column, string choices)
    {
        var count = hosts.Register.Count(rule, column, Called(choices), present);
        output.WriteLine(count.Printed(title));
        Console.WriteLine(count.Printed(title));
        return count;
    }

    /// <summary>Closes, proclaims, and reads the result on every screen.</summary>
    private async Task DecideAsync(string number, HandCount expected)
    {
        await hosts.Console.CloseAsync();
        await Task.WhenAll(Voters.Select(voter => voter.Room.SeesSceneAsync("Vote clos")));
        await hosts.Console.SeesResultAsync(expected);
        await hosts.Console.ProclaimAsync();
        await hosts.Console.SeesResultAsync(expected);
        await Task.WhenAll(Voters.Select(voter => voter.Room.SeesResultAsync(number, expected)));
    }

    private async Task EndAsync()
    {
        await hosts.Console.PickAsync("8");
        await hosts.Console.ShowToAllAsync();
        await Expect(a.Guest.Page.Locator(".deed__title")).ToHaveTextAsync("Questions diverses");
        await hosts.Console.EndSessionAsync();
        await Task.WhenAll(Voters.Select(voter => voter.Room.SeesSceneAsync("La séance est levée")));
    }
}
