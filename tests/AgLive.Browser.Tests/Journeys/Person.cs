using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Screens;
using AgLive.Testing.Hall;

namespace AgLive.Browser.Tests.Journeys;

/// <summary>A co-owner in front of his own browser.</summary>
internal sealed record Person(HallOwner Owner, Guest Guest, RoomScreen Room)
{
    /// <summary>Comes by the two steps of the sign-in, with the access the syndic handed over.</summary>
    public static async Task<Person> ComeAsync(Hosts hosts, string key, int node, Device device)
    {
        var owner = HallFiles.Owner(key);
        var access = hosts.Accesses.Single(given => given.Owner == owner.Identifier);
        var guest = await Guest.ComeAsync(hosts.Chromium, hosts.House.Node(node), device, owner.Name);
        hosts.Guests.Add(guest);
        await new SignInScreen(guest.Page).SignInAsync(access.UserName, access.Password);
        return new Person(owner, guest, new RoomScreen(guest, hosts.Assembly, live: device != Device.PhoneWithoutScript));
    }
}
