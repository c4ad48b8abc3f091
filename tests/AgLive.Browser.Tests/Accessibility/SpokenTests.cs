using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Accessibility;

/// <summary>A vote for whoever does not see it: what is said, how often, and where the focus is (A1, A2, A3, A5, A10, A11, A24).</summary>
public sealed class SpokenTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task A_vote_is_said_once_without_moving_the_focus_and_one_that_is_not_confirmed_at_once()
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync());
        try
        {
            await VoteAsync(hosts);
        }
        catch
        {
            await hosts.TellAsync(output);
            throw;
        }
    }

    private static async Task VoteAsync(Hosts hosts)
    {
        await hosts.ImportAsync();
        await hosts.Console.OpenAsync();
        await hosts.Console.OpenLobbyAsync();
        var voter = await ComeAsync(hosts, "A", "Ariane Aubry");
        var other = await ComeAsync(hosts, "C", "Clarisse Caron");
        await hosts.Console.OpenSessionAsync();
        await hosts.Console.PickAsync("1");
        await hosts.Console.NameCandidateAsync(voter.Owner.Name);
        await RegionsStandInTheFirstPageAsync(hosts, voter);
        var ear = new Ear(voter.Guest.Page);
        await ear.ListenAsync();

        await OpensAsync(hosts, voter, ear);
        await OthersVoteInSilenceAsync(other, ear);
        await IsRecordedAsync(voter, ear);
        await ClosesAsync(hosts, voter, ear);
        hosts.Guests.ForEach(guest => guest.NothingWentWrong());
        await IsNotConfirmedAsync(hosts, voter, ear);
        await ConsoleHearsTheCallAsync(hosts, voter);
    }

    private static async Task<Person> ComeAsync(Hosts hosts, string key, string signs)
    {
        var person = await Person.ComeAsync(hosts, key, node: 0, Device.Desktop);
        await person.Room.OpenAsync();
        await person.Room.GoToSheetAsync();
        await person.Room.SignTypedAsync(signs);
        return person;
    }

    /// <summary>A region that comes with its words is not heard by every reader.</summary>
    private static async Task RegionsStandInTheFirstPageAsync(Hosts hosts, Person voter)
    {
        var answer = await voter.Guest.Page.APIRequest.GetAsync($"/assemblees/{hosts.Assembly}/salle");
        var html = await answer.TextAsync();
        Assert.Contains("<div role=\"status\" class=\"vh\" id=\"ag-status\"></div>", html, StringComparison.Ordinal);
        Assert.Contains("<div role=\"alert\" class=\"vh\" id=\"ag-alert\"></div>", html, StringComparison.Ordinal);
        await Expect(voter.Guest.Page.Locator(".net")).ToHaveTextAsync("Connecté");
    }

    private static async Task OpensAsync(Hosts hosts, Person voter, Ear ear)
    {
        var page = voter.Guest.Page;
        var phone = page.Locator(".help a").Last;
        await phone.FocusAsync();
        await hosts.Console.OpenVoteAsync();
        await voter.Room.SeesBallotAsync("1");
        var said = Assert.Single(await ear.SaidAsync());
        Assert.StartsWith("Vote ouvert. Résolution n°\u00A01\u00A0: Élection du président de séance.", said, StringComparison.Ordinal);
        Assert.Empty(await ear.CriedAsync());
        await Expect(phone).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Vote en cours" }).GetByRole(AriaRole.Heading, new() { Name = "Vote ouvert" })).ToBeVisibleAsync();
    }

    private static async Task OthersVoteInSilenceAsync(Person other, Ear ear)
    {
        await other.Room.SeesBallotAsync("1");
        foreach (var choice in new[] { "pour", "contre", "abstention" })
        {
            await other.Room.VoteAsync(choice);
        }

        Assert.Empty(await ear.SaidAsync());
        Assert.Empty(await ear.CriedAsync());
    }

    private static async Task IsRecordedAsync(Person voter, Ear ear)
    {
        var page = voter.Guest.Page;
        await voter.Room.VoteButton("pour").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await voter.Room.HasReceiptAsync("pour");
        Assert.StartsWith("Votre vote est enregistré\u00A0: Pour.", Assert.Single(await ear.SaidAsync()), StringComparison.Ordinal);
        Assert.Empty(await ear.CriedAsync());
        await Expect(voter.Room.VoteButton("pour")).ToBeFocusedAsync();
    }

    /// <summary>At least 20 s are left when the close is announced, it is said then and at 10 s; the buttons go, and the heading has the focus.</summary>
    private static async Task ClosesAsync(Hosts hosts, Person voter, Ear ear)
    {
        var (page, syndic) = (voter.Guest.Page, hosts.Syndic.Page);
        // While somebody has not voted, the console asks before it announces.
        await hosts.Console.CountsAsync(2, 2);
        await syndic.Locator("#act-main").ClickAsync();
        await Expect(page.Locator(".band__close")).ToContainTextAsync("Clôture dans");
        var left = await page.Locator(".band__close").InnerTextAsync();
        Assert.True(int.Parse(new string([.. left.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture) >= 18, left);
        await Expect(syndic.GetByRole(AriaRole.Button, new() { NameRegex = new("Prolonger") })).ToBeVisibleAsync();
        await voter.Room.SeesSceneAsync("Vote clos");
        await Expect(page.Locator("#scene")).ToBeFocusedAsync();
        await hosts.Console.ProclaimAsync();
        await voter.Room.SeesSceneAsync("Résultat");
        var said = await ear.SaidAsync();
        Assert.Equal(["Clôture", "Clôture", "Vote clos", "Résultat"], said.Select(words => new[] { "Clôture", "Vote clos", "Résultat" }.First(words.StartsWith)));
        Assert.Empty(await ear.CriedAsync());
    }

    /// <summary>Cried once, however often the script tries again.</summary>
    private static async Task IsNotConfirmedAsync(Hosts hosts, Person voter, Ear ear)
    {
        await hosts.Console.PickAsync("7");
        await hosts.Console.OpenVoteAsync();
        await voter.Room.SeesBallotAsync("7");
        await Expect(voter.Room.VoteButton("pour")).ToBeEnabledAsync();
        await hosts.House.KillAsync();
        await voter.Room.VoteButton("pour").ClickAsync();
        await Expect(voter.Guest.Page.GetByText("essai n°\u00A04")).ToBeVisibleAsync();
        Assert.StartsWith("Votre vote n'est pas encore confirmé.", Assert.Single(await ear.CriedAsync()), StringComparison.Ordinal);
        await hosts.House.RestartAsync();
        await voter.Room.HasReceiptAsync("pour");
    }

    /// <summary>Whoever conducts by ear hears that somebody cannot vote; the count, which moves with each ballot, is not said.</summary>
    private static async Task ConsoleHearsTheCallAsync(Hosts hosts, Person voter)
    {
        var syndic = hosts.Syndic.Page;
        await Expect(syndic.Locator("#c-count")).ToBeVisibleAsync();
        await Expect(syndic.Locator(":is([role=status], [role=alert], [aria-live]) #c-count")).ToHaveCountAsync(0);
        await voter.Guest.Page.GetByRole(AriaRole.Button, new() { Name = "Je n'arrive pas à voter" }).ClickAsync();
        await Expect(syndic.Locator("[role=status]#c-news")).ToContainTextAsync("n'arrive pas à voter");
    }
}
