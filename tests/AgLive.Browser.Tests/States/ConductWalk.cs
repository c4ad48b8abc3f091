using System.Text.RegularExpressions;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using AgLive.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <summary>The conduct of one session: a message, a suspension, calls for help, incidents, reserves, a hand-over, the end.</summary>
internal sealed class ConductWalk(Hosts hosts) : Walk(hosts)
{
    private Person a = null!;
    private Person b = null!;
    private Person c = null!;

    private IPage SyndicPage => Hosts.Syndic.Page;

    /// <summary>The second operator asks for a console that is not yet his.</summary>
    protected override bool IsQuiet => false;

    protected override async Task GoAsync()
    {
        await Hosts.ImportAsync();
        await GatherAsync();
        await SuspendAsync();
        await HelpAsync();
        await IncidentsAsync();
        await ReserveAsync();
        await TakeOverAsync();
        await EndAsync();
    }

    private async Task GatherAsync()
    {
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenLobbyAsync();
        await Hosts.Console.SetVideoAsync($"https://{Guest.VideoHost}/salle");
        a = await ComeAsync("A", Device.Phone, "Ariane Aubry");
        b = await ComeAsync("B", Device.PhoneWithoutScript, "Bastien Brunel");
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenSessionAsync();
        await Hosts.Console.PickAsync("1");
        await Hosts.Console.NameCandidateAsync(a.Owner.Name);
        await Hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("1");
        await a.Room.VoteAsync("pour");
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
    }

    private async Task<Person> ComeAsync(string key, Device device, string signs)
    {
        var person = await Person.ComeAsync(Hosts, key, node: 0, device);
        await person.Room.OpenAsync();
        await person.Room.GoToSheetAsync();
        await person.Room.SignTypedAsync(signs);
        return person;
    }

    private async Task SuspendAsync()
    {
        await SyndicPage.Locator("#c-message > summary").ClickAsync();
        await SyndicPage.Locator("#message-text").FillAsync("Le micro de la salle est rétabli. Merci de votre patience.");
        await PressAsync("Afficher à tous");
        await Expect(a.Guest.Page.Locator("#message")).ToContainTextAsync("Le micro de la salle est rétabli");
        await Expect(a.Guest.Page.Locator("#ag-status")).ToContainTextAsync("Message du syndic");
        await LookAsync(a, "salle-message");
        await LookAtConsoleAsync("message");
        await SyndicPage.Locator("#c-suspend > summary").ClickAsync();
        await SyndicPage.Locator("#suspend-hour").FillAsync(InHalfAnHour());
        await SyndicPage.Locator("#suspend-why").FillAsync("La visioconférence est coupée, l'opérateur la rétablit.");
        await PressAsync("Suspendre");
        await a.Room.SeesSceneAsync("Séance suspendue jusqu'à");
        await LookAsync(a, "salle-v15-suspendue");
        await b.Room.SeesSceneAsync("Séance suspendue jusqu'à");
        await LookAsync(b, "sans-script-v15-suspendue");
        await LookAtConsoleAsync("suspendue");
        c = await Person.ComeAsync(Hosts, "C", node: 0, Device.Phone);
        await c.Room.OpenAsync();
        await LookAsync(c, "salle-v15-feuille");
        await c.Room.SignTypedAsync("Clarisse Caron");
        await PressAsync("Reprendre la séance");
        await Expect(a.Guest.Page.Locator("#scene")).Not.ToContainTextAsync("suspendue");
        await PressAsync("Retirer ce message");
        await Expect(a.Guest.Page.Locator("#message")).ToHaveCountAsync(0);
    }

    private async Task HelpAsync()
    {
        await Hosts.Console.SetVideoAsync($"https://{Guest.VideoHost}/autre");
        await Expect(a.Guest.Page.Locator("#video-changed")).ToBeVisibleAsync();
        await LookAsync(a, "salle-visio-changee");
        await Hosts.Console.PickAsync("7");
        await Hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("7");
        await a.Room.VoteAsync("pour");
        await c.Room.SeesBallotAsync("7");
        await c.Room.VoteAsync("contre");
        await b.Room.SeesBallotAsync("7");
        await b.Guest.Page.GetByRole(AriaRole.Button, new() { Name = "Je n'arrive pas à voter" }).ClickAsync();
        await Expect(b.Guest.Page.GetByText("Le syndic est prévenu")).ToBeVisibleAsync();
        await LookAsync(b, "sans-script-appel");
        await Expect(SyndicPage.Locator("#c-standing")).ToContainTextAsync($"{b.Owner.Name} n'arrive pas à voter");
        await Expect(SyndicPage.Locator("#c-news")).ToContainTextAsync(b.Owner.Name);
        await LookAtConsoleAsync("appel");
        await SyndicPage.Locator("#c-suspend > summary").ClickAsync();
        await PressAsync("Suspendre");
        await Expect(a.Guest.Page.Locator("#suspension")).ToContainTextAsync("Le vote reste ouvert");
        await LookAsync(a, "salle-v15-vote-ouvert");
        await LookAtConsoleAsync("suspendue-vote-ouvert");
        await PressAsync("Reprendre la séance");
        await Expect(a.Guest.Page.Locator("#suspension")).ToHaveCountAsync(0);
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
    }

    private async Task IncidentsAsync()
    {
        await SyndicPage.GotoAsync($"/assemblees/{Hosts.Assembly}/console?confirmer=fin");
        await Expect(SyndicPage.Locator("#c-checks .c-check--blocking")).ToHaveCountAsync(1);
        await LookAtConsoleAsync("lever-empechee");
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = "Voir les incidents" }).ClickAsync();
        await SyndicPage.Locator("#note-facts").FillAsync("Le son de la visioconférence a coupé deux minutes.");
        await PressAsync("Noter");
        await Expect(SyndicPage.Locator("article.incident")).ToHaveCountAsync(2);
        await LookAtConsoleAsync("incidents");
        var call = SyndicPage.Locator("article.incident", new() { HasText = b.Owner.Name });
        await Expect(call).ToContainTextAsync("vote NON reçu à la clôture");
        await call.GetByLabel("Décision du président").FillAsync("Le vote est maintenu, l'incident est noté.");
        await call.GetByText("C'est terminé").ClickAsync();
        await call.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Enregistrer") }).ClickAsync();
        await Expect(call).ToContainTextAsync("Décision du président : Le vote est maintenu");
    }

    private async Task ReserveAsync()
    {
        await Hosts.Console.OpenAsync();
        var reserves = SyndicPage.Locator("details[id^='c-reserves']");
        await reserves.Locator("summary").ClickAsync();
        await reserves.Locator("#res-who").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await reserves.Locator("#res-text").FillAsync("Le budget n'était pas joint à la convocation.");
        await PressAsync("Enregistrer la réserve");
        await Expect(reserves).ToContainTextAsync("Réserves des opposants (1)");
        await LookAtConsoleAsync("reserve");
    }

    private async Task TakeOverAsync()
    {
        var guest = await Hosts.SecondSyndicAsync("second@example.org", "Mme Garnier Lise");
        var page = guest.Page;

        // The node knows of a new manager when it reads the registry again, within 30 s.
        await Eventually.HoldsAsync(
            async () =>
            {
                await page.GotoAsync($"/assemblees/{Hosts.Assembly}/console");
                return await page.Locator("#c-operator").CountAsync() > 0;
            },
            TimeSpan.FromSeconds(90),
            () => page.Url);
        await Expect(page.Locator("#c-operator")).ToContainTextAsync(House.SyndicName);
        await Sight.LookAsync(guest, "console-autre-conduit");
        await page.GetByRole(AriaRole.Link, new() { Name = "Prendre la main" }).ClickAsync();
        await Expect(page.Locator("#point .band h2")).ToContainTextAsync("Prendre la main");
        await Sight.LookAsync(guest, "console-prendre-la-main");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre la main" }).ClickAsync();
        await Expect(page.Locator("#c-conducts")).ToContainTextAsync("vous");
        await Expect(SyndicPage.Locator("#c-operator")).ToContainTextAsync("Mme Garnier Lise");
        await SyndicPage.Locator("#c-operator").GetByRole(AriaRole.Link, new() { Name = "Prendre la main" }).ClickAsync();
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Prendre la main" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-conducts")).ToContainTextAsync("vous");
    }

    private async Task EndAsync()
    {
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = "Lever la séance" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-checks .c-check--blocking")).ToHaveCountAsync(0);
        await LookAtConsoleAsync("lever-liste");
        await Hosts.Console.OpenAsync();
        await Hosts.Console.EndSessionAsync();
    }

    private async Task PressAsync(string name) =>
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static string InHalfAnHour() => TimeZoneInfo.ConvertTime(
        TimeProvider.System.GetUtcNow().AddMinutes(30), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
        .ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
