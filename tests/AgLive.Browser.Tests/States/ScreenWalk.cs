using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using AgLive.Testing.Hall;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <summary>Leads one assembly past the screens beside the room: the test of a device, who is ready, the screen of the hall.</summary>
internal sealed partial class ScreenWalk(Hosts hosts) : Walk(hosts)
{
    private Person a = null!;
    private Person c = null!;
    private Person bureau = null!;
    private Guest hall = null!;

    private IPage SyndicPage => Hosts.Syndic.Page;

    protected override bool IsQuiet => false;

    protected override async Task GoAsync()
    {
        await Hosts.ImportAsync();
        await TestsAsync();
        await RehearsalAsync();
        await WaitingAsync();
        await GatherAsync();
        await ElectionAsync();
        await SecondVoteAsync();
        await LostAsync();
        await EndAsync();
    }

    private Task LookAtHallAsync(string state) => Sight.LookAtHallAsync(hall, $"ecran-{state}");

    private ILocator Hall(string words) => hall.Page.Locator("#ecran").GetByText(words).First;

    /// <summary>A device that passes, one without script, and what the syndic reads of them.</summary>
    private async Task TestsAsync()
    {
        a = await Person.ComeAsync(Hosts, "A", node: 0, Device.Desktop);
        var page = a.Guest.Page;
        await page.GotoAsync($"/assemblees/{Hosts.Assembly}/test");
        await Expect(page.Locator("#t-live[data-outcome=passed]")).ToBeVisibleAsync();
        await Expect(page.Locator("#t-clock[data-outcome=passed]")).ToBeVisibleAsync();
        await Sight.LookAsync(a.Guest, "test-connexion");
        await page.Locator("#t-ballot .vote--contre").ClickAsync();
        await Expect(page.Locator("#t-receipt")).ToContainTextAsync("CONTRE");
        await page.GetByText("Dessiner", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Signer pour essayer" }).ClickAsync();
        await Expect(page.Locator("#t-sign-e")).ToContainTextAsync("Dessinez votre signature");
        await Sight.LookAsync(a.Guest, "test-signature-vide");
        await page.GetByText("Signer avec mon nom").ClickAsync();
        await page.Locator("#t-name").FillAsync("Ariane Aubry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Signer pour essayer" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "M'en passer" }).ClickAsync();
        await Expect(page.Locator("#t-verdict")).ToContainTextAsync("Vous êtes prêt.");
        await Expect(page.Locator("#t-said")).ToHaveTextAsync("Vous vous en passez.");
        await Sight.LookAsync(a.Guest, "test-pret");
        var plain = await Person.ComeAsync(Hosts, "B", node: 0, Device.PhoneWithoutScript);
        await plain.Guest.Page.GotoAsync($"/assemblees/{Hosts.Assembly}/test");
        await plain.Guest.Page.Locator("#t-ballot .vote--pour").ClickAsync();
        await Expect(plain.Guest.Page.Locator("#t-receipt")).ToContainTextAsync("POUR");
        await Sight.LookAsync(plain.Guest, "sans-script-test");
        await SyndicPage.GotoAsync($"/assemblees/{Hosts.Assembly}/console/preparation");
        await Expect(SyndicPage.Locator("tr", new() { HasText = a.Owner.Name })).ToContainTextAsync("Prêt");
        await Expect(SyndicPage.Locator("tr", new() { HasText = plain.Owner.Name })).ToContainTextAsync("il reste la signature");
        await Sight.LookAsync(Hosts.Syndic, "console-preparation");
    }

    /// <summary>The syndic opens a rehearsal; an owner goes in, and every screen says that nothing counts.</summary>
    private async Task RehearsalAsync()
    {
        await SyndicPage.GotoAsync($"/assemblees/{Hosts.Assembly}/repetition");
        await Sight.LookAsync(Hosts.Syndic, "repetition-fermee");
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Ouvrir une répétition" }).ClickAsync();
        await Expect(SyndicPage.Locator(".notice")).ToContainTextAsync("La répétition est ouverte");
        await Sight.LookAsync(Hosts.Syndic, "repetition-ouverte");
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la console de répétition" }).ClickAsync();
        await Expect(SyndicPage.Locator(".rehearsal")).ToContainTextAsync("rien ne compte");
        await Sight.LookAsync(Hosts.Syndic, "repetition-console");
        await a.Guest.Page.GotoAsync($"/assemblees/{Hosts.Assembly}");
        await Sight.LookAsync(a.Guest, "assemblee-repetition");
        await a.Guest.Page.GotoAsync($"/assemblees/{Hosts.Assembly}/repetition");
        await a.Guest.Page.GetByRole(AriaRole.Link, new() { Name = "Entrer dans la répétition" }).ClickAsync();
        await Expect(a.Guest.Page.Locator(".rehearsal")).ToContainTextAsync("rien ne compte");
        await Sight.LookAsync(a.Guest, "repetition-salle");
    }

    private async Task WaitingAsync()
    {
        await SyndicPage.GotoAsync($"/assemblees/{Hosts.Assembly}/console/ecran");
        await Sight.LookAsync(Hosts.Syndic, "console-ecran");
        var link = new Uri(await SyndicPage.Locator("#e-link").InputValueAsync()).PathAndQuery;
        hall = await Guest.ComeAsync(Hosts.Chromium, Hosts.House.Node(0), Device.Desktop, "l'écran de la salle");
        Hosts.Guests.Add(hall);
        await hall.Page.GotoAsync(link);
        await Expect(Hall("La salle ouvre ")).ToBeVisibleAsync();
        await LookAtHallAsync("attente");
    }

    private async Task GatherAsync()
    {
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenLobbyAsync();
        await Hosts.Presence.OpenAsync();
        await Hosts.Presence.RecordProxyAsync(HallFiles.Owner("G").Name, HallFiles.Owner("C").Name);
        await Hosts.Presence.RecordProxyAsync(HallFiles.Owner("H").Name, HallFiles.Owner("C").Name);
        await Hosts.Presence.RecordPresenceAsync(HallFiles.Owner("E").Name, "En salle", "A signé la feuille en papier", "Le gardien");
        await a.Room.OpenAsync();
        await a.Room.GoToSheetAsync();
        await a.Room.SignTypedAsync("Ariane Aubry");
        c = await Person.ComeAsync(Hosts, "C", node: 0, Device.Desktop);
        await c.Room.OpenAsync();
        await c.Room.GoToSheetAsync();
        await c.Room.SignTypedAsync("Clarisse Caron");
        await Expect(Hall("La salle est ouverte")).ToBeVisibleAsync();
        await Expect(Hall("5\u00A0copropriétaires sur\u00A012")).ToBeVisibleAsync();
        await LookAtHallAsync("accueil");
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenSessionAsync();
        await Expect(Hall("Voix présentes et représentées")).ToBeVisibleAsync();
        await LookAtHallAsync("jauge");
    }
}
