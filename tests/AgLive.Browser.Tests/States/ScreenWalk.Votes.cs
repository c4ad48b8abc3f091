using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <content>The screen through the votes, when the server is lost, and at the end.</content>
internal sealed partial class ScreenWalk
{
    private async Task ElectionAsync()
    {
        await Hosts.Console.PickAsync("1");
        await Hosts.Console.NameCandidateAsync(a.Owner.Name);
        await Hosts.Console.ShowToAllAsync();
        await Expect(Hall("En discussion")).ToBeVisibleAsync();
        await LookAtHallAsync("texte");
        await Hosts.Console.OpenVoteAsync();
        await Expect(Hall("Vote ouvert")).ToBeVisibleAsync();
        await a.Room.SeesBallotAsync("1");
        await a.Room.VoteAsync("pour");
        await Expect(hall.Page.Locator(".screen__figure b")).ToHaveTextAsync("1");
        await LookAtHallAsync("vote");
        await AnnounceSlowlyAsync();
        await Hosts.Console.CloseAsync();
        await Expect(Hall("Vote clos")).ToBeVisibleAsync();
        await LookAtHallAsync("clos");
        await Hosts.Console.ProclaimAsync();
        await Expect(Hall("Adoptée")).ToBeVisibleAsync();
        await LookAtHallAsync("resultat");
        bureau = await Person.ComeAsync(Hosts, "A", node: 0, Device.Desktop);
        await bureau.Guest.Page.GotoAsync($"/assemblees/{Hosts.Assembly}/bureau");
        await Expect(bureau.Guest.Page.Locator("#b-closes")).ToContainTextAsync("Adoptée");
        await Sight.LookAsync(bureau.Guest, "bureau-resultat");
    }

    /// <summary>A close announced long before, so that every width of the countdown can be looked at, then taken back.</summary>
    private async Task AnnounceSlowlyAsync()
    {
        await Hosts.Console.OpenCloseRulesAsync();
        await SyndicPage.Locator("#close-seconds").FillAsync("120");
        await SyndicPage.Locator("#c-close-rules").GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-notice")).ToContainTextAsync("à jour");
        await SyndicPage.Locator("#act-main").ClickAsync();
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Annoncer la clôture" }).ClickAsync();
        await Expect(hall.Page.Locator("[data-until]")).ToContainTextAsync("Clôture dans");
        await Expect(a.Guest.Page.Locator(".band__close")).ToContainTextAsync("Clôture dans");
        await Sight.LookAsync(a.Guest, "salle-v9-cloture");
        await LookAtHallAsync("vote-cloture");
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Laisser ouvert" }).ClickAsync();
        await Expect(hall.Page.Locator("[data-until]")).ToHaveCountAsync(0);
    }

    private async Task SecondVoteAsync()
    {
        await Hosts.Console.PickAsync("5");
        await Hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("5");
        await a.Room.VoteAsync("pour");
        await Expect(bureau.Guest.Page.Locator("#b-voters tr", new() { HasText = a.Owner.Name })).ToContainTextAsync("Enregistré à");
        await Sight.LookAsync(bureau.Guest, "bureau-vote");
        await ConsentAsync();
        await c.Room.SeesBallotAsync("5");
        await c.Room.VoteAsync("pour");
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
        await Expect(Hall("Second vote possible")).ToBeVisibleAsync();
        await LookAtHallAsync("resultat-second-vote");
        await Hosts.Console.OpenSecondVoteAsync("25-1");
        await Expect(Hall("Second vote ouvert (art. 25-1)")).ToBeVisibleAsync();
        await LookAtHallAsync("second-vote");
        await Hosts.Console.CancelAsync("Texte lu incomplètement");
        await Expect(Hall("Vote annulé")).ToBeVisibleAsync();
        await LookAtHallAsync("annule");
    }

    /// <summary>A close asked for shows the president his one act; taken back here, so that the vote goes on.</summary>
    private async Task ConsentAsync()
    {
        await Hosts.Console.OpenCloseRulesAsync();
        await SyndicPage.GetByText("Demander l'accord du président").ClickAsync();
        await SyndicPage.Locator("#c-close-rules").GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-notice")).ToContainTextAsync("à jour");
        await SyndicPage.Locator("#act-main").ClickAsync();
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Demander la clôture au président" }).ClickAsync();
        await Expect(bureau.Guest.Page.Locator("#b-consent")).ToBeVisibleAsync();
        await Sight.LookAsync(bureau.Guest, "bureau-accord");
        await bureau.Guest.Page.GetByRole(AriaRole.Button, new() { Name = "Autoriser la clôture" }).ClickAsync();
        await Expect(bureau.Guest.Page.Locator("#c-notice")).ToContainTextAsync("Vous avez autorisé la clôture.");
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Laisser ouvert" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-close-rules")).ToBeVisibleAsync();
        await Hosts.Console.OpenCloseRulesAsync();
        await SyndicPage.GetByText("Demander l'accord du président").ClickAsync();
        await SyndicPage.Locator("#c-close-rules").GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(bureau.Guest.Page.Locator("#point .band")).Not.ToContainTextAsync("Clôture");
    }

    /// <summary>The server dies: the picture stays and says of when it is; the server comes back: it follows again by itself.</summary>
    private async Task LostAsync()
    {
        await Hosts.House.KillAsync();
        await Expect(hall.Page.Locator("#e-late")).ToContainTextAsync("Données de");
        await Expect(Hall("Vote annulé")).ToBeVisibleAsync();
        await LookAtHallAsync("perime");
        await Hosts.House.RestartAsync();
        await Expect(hall.Page.Locator("#e-late")).ToBeHiddenAsync();
        await Hosts.Console.OpenAsync();
        await Hosts.Console.PickAsync("8");
        await Hosts.Console.ShowToAllAsync();
        await Expect(Hall("Questions diverses")).ToBeVisibleAsync();
        await LookAtHallAsync("information");
    }

    /// <summary>Without script the page asks for itself again; the reader may stop it. Then the end, and a link cut.</summary>
    private async Task EndAsync()
    {
        var plain = await Guest.ComeAsync(Hosts.Chromium, Hosts.House.Node(0), Device.PhoneWithoutScript, "l'écran sans script");
        Hosts.Guests.Add(plain);
        await plain.Page.GotoAsync(new Uri(hall.Page.Url).PathAndQuery);
        await Expect(plain.Page.Locator("#ecran")).ToContainTextAsync("Questions diverses");
        await Hosts.Console.EndSessionAsync();
        await Expect(Hall("Séance levée")).ToBeVisibleAsync();
        await Expect(plain.Page.Locator("#ecran")).ToContainTextAsync("Séance levée");
        await LookAtHallAsync("levee");
        await plain.Page.GetByRole(AriaRole.Link, new() { Name = "Arrêter la mise à jour automatique" }).ClickAsync();
        await Expect(plain.Page.Locator("meta[http-equiv=refresh]")).ToHaveCountAsync(0);
        await SyndicPage.GotoAsync($"/assemblees/{Hosts.Assembly}/console/ecran");
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Couper les liens déjà donnés" }).ClickAsync();
        await Expect(Hall("Ce lien ne vaut plus.")).ToBeVisibleAsync();
        await LookAtHallAsync("coupe");
    }
}
