using System.Text.RegularExpressions;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using AgLive.Testing.Hall;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Keyboard;

public sealed class KeyboardTests(Chromium chromium)
{
    [Theory]
    [InlineData(Device.Phone, Device.Desktop)]
    [InlineData(Device.Magnified, Device.Magnified)]
    public async Task A_voter_and_the_syndic_hold_a_vote_with_the_keyboard_alone(Device ofVoter, Device ofSyndic)
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync(), ofSyndic);
        await hosts.ImportAsync();
        await hosts.Console.OpenAsync();
        await hosts.Console.OpenLobbyAsync();
        var voter = await SignInAsync(hosts, ofVoter);
        await SignSheetAsync(hosts, voter);
        await OpenFirstVoteAsync(hosts);
        await VoteAsync(voter);
        await DecideAsync(hosts);
        await Expect(voter.Page.Locator(".verdict__w")).ToContainTextAsync("Adoptée");
        hosts.Guests.ForEach(guest => guest.NothingWentWrong());
    }

    private static async Task<Guest> SignInAsync(Hosts hosts, Device device)
    {
        var access = hosts.Accesses.Single(given => given.Owner == HallFiles.Owner("A").Identifier);
        var guest = await Guest.ComeAsync(hosts.Chromium, hosts.House.Node(0), device, access.Name);
        hosts.Guests.Add(guest);
        var keys = new Keys(guest.Page);
        await guest.Page.GotoAsync("/connexion");
        await keys.TypeInAsync(guest.Page.Locator("#identifiant"), access.UserName);
        await keys.PressAsync("Enter");
        await guest.Page.WaitForURLAsync("**/connexion/mot-de-passe**");
        await keys.TypeInAsync(guest.Page.Locator("#mot-de-passe"), access.Password);
        await keys.PressAsync("Enter");
        await guest.Page.WaitForURLAsync("**/accueil");
        return guest;
    }

    private static async Task SignSheetAsync(Hosts hosts, Guest voter)
    {
        var page = voter.Page;
        var keys = new Keys(page);
        await page.GotoAsync($"/assemblees/{hosts.Assembly}/salle");
        await keys.EnterOnAsync(page.Locator(".room__enter"));
        await Expect(page.Locator("#scene")).ToHaveTextAsync("Feuille de présence");
        await keys.SpaceOnAsync(page.GetByRole(AriaRole.Radio, new() { Name = "Dessiner" }));
        await keys.PressAsync("ArrowRight");
        await keys.TypeInAsync(page.Locator("#typed"), "Ariane Aubry");
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Signer et entrer en séance" }));
        await Expect(page.Locator("#sheet")).ToHaveCountAsync(0);
    }

    private static async Task OpenFirstVoteAsync(Hosts hosts)
    {
        var page = hosts.Syndic.Page;
        var keys = new Keys(page);
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la séance" }));
        await Expect(hosts.Console.Band).ToContainTextAsync("Ouvrir la séance");
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la séance" }));
        await Expect(hosts.Console.Band).ToContainTextAsync("Aucun point en discussion");
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Élection du président de séance" }));
        await Expect(page.Locator("#point .deed__n b")).ToHaveTextAsync("1");
        await keys.TabToAsync(page.Locator("#cand"));
        await keys.PressAsync("ArrowDown");
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Inscrire la candidature" }));
        await Expect(page.Locator("#c-candidate h3")).ToContainTextAsync(HallFiles.Owner("A").Name);
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ouvrir le vote") }));
        await Expect(hosts.Console.Band).ToContainTextAsync("Vote ouvert");
    }

    private static async Task VoteAsync(Guest voter)
    {
        var keys = new Keys(voter.Page);
        // A ballot that has just come takes no answer for a moment: a key meant for what was there must not vote.
        await Expect(voter.Page.Locator(".vote--pour")).ToBeEnabledAsync();
        await keys.SpaceOnAsync(voter.Page.Locator(".vote--contre"));
        await Expect(voter.Page.Locator("#receipt")).ToContainTextAsync("CONTRE");
        await keys.EnterOnAsync(voter.Page.Locator(".vote--pour"));
        await Expect(voter.Page.Locator("#receipt")).ToContainTextAsync("POUR");
    }

    private static async Task DecideAsync(Hosts hosts)
    {
        var page = hosts.Syndic.Page;
        var keys = new Keys(page);
        await hosts.Console.CountsAsync(1, 1);
        await keys.EnterOnAsync(page.Locator("#act-main"));
        await Expect(hosts.Console.Band).ToContainTextAsync("à proclamer");
        await keys.EnterOnAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Proclamer") }));
        await Expect(hosts.Console.Band).ToContainTextAsync("Résultat proclamé");
    }
}
