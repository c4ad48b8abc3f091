using AgLive.Browser.Tests.Fixtures;

namespace AgLive.Browser.Tests.Journeys;

/// <summary>Short ways to a state of the assembly.</summary>
internal static class Meeting
{
    /// <summary>A has signed, the first vote is open on his screen.</summary>
    public static async Task<Person> OpenFirstVoteAsync(Hosts hosts, Device device = Device.Phone)
    {
        await hosts.Console.OpenAsync();
        await hosts.Console.OpenLobbyAsync();
        var voter = await Person.ComeAsync(hosts, "A", node: 0, device);
        await voter.Room.OpenAsync();
        await voter.Room.GoToSheetAsync();
        await voter.Room.SignTypedAsync("Ariane Aubry");
        await hosts.Console.OpenSessionAsync();
        await hosts.Console.PickAsync("1");
        await hosts.Console.NameCandidateAsync(voter.Owner.Name);
        await hosts.Console.OpenVoteAsync();
        await voter.Room.SeesBallotAsync("1");
        return voter;
    }
}
