using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using AgLive.Testing.Hall;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// The operator's tools on one assembly: attendance, order of the agenda, a text amended, a point withdrawn, the check before
/// a vote, those who have not voted, votes entered in number, the keyboard; each looked at, with what voters see of it.
/// </summary>
internal sealed class AgendaWalk(Hosts hosts) : Walk(hosts)
{
    private Person a = null!;
    private Person b = null!;

    private IPage Page => Hosts.Syndic.Page;

    protected override async Task GoAsync()
    {
        await GatherAsync();
        await AmendAsync();
        await ReorderAsync();
        await WithdrawAsync();
        await MissingAsync();
        await KeyboardAsync();
    }

    /// <summary>Two voters with a device, one in the room without, a mandate whose holder stays away; a president.</summary>
    private async Task GatherAsync()
    {
        await Hosts.ImportAsync();
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenLobbyAsync();
        a = await ComeAsync("A", Device.Desktop, "Ariane Aubry");
        b = await ComeAsync("B", Device.PhoneWithoutScript, "Bastien Brunel");
        await Hosts.Presence.OpenAsync();
        foreach (var key in new[] { "E", "F", "I" })
        {
            await Hosts.Presence.RecordPresenceAsync(HallFiles.Owner(key).Name, "En salle", "A signé la feuille en papier", "Le gardien");
        }

        await Hosts.Presence.RecordProxyAsync(HallFiles.Owner("G").Name, HallFiles.Owner("D").Name);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Pouvoirs" }).ClickAsync();
        await Expect(Page.Locator(".miss--list tbody tr")).ToHaveCountAsync(1);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Tous" }).ClickAsync();
        await LookAtConsoleAsync("presence-appareils");
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

    private async Task<Person> ComeAsync(string key, Device device, string name)
    {
        var person = await Person.ComeAsync(Hosts, key, node: 0, device);
        await person.Room.OpenAsync();
        await person.Room.GoToSheetAsync();
        await person.Room.SignTypedAsync(name);
        return person;
    }

    private async Task AmendAsync()
    {
        await Hosts.Console.PickAsync("7");
        await Expect(Page.Locator("#c-check")).ToContainTextAsync("1 pouvoir sans mandataire présent");
        await LookAtConsoleAsync("avant-ouverture");
        await Hosts.Console.ShowToAllAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Amender cette résolution" }).ClickAsync();
        await Expect(Page.Locator("#k-text")).ToHaveValueAsync("L'assemblée adopte le budget prévisionnel de l'exercice 2027, arrêté à 62 000,00 €.");
        await LookAtConsoleAsync("amender");
        await Page.Locator("#k-text").FillAsync("L'assemblée adopte le budget prévisionnel de l'exercice 2027, arrêté à 58 500,00 €, voté pour six mois.");
        await Button("Voir ce qui change").ClickAsync();
        await Expect(Page.Locator("#k-preview del")).ToContainTextAsync("62 000");
        await LookAtConsoleAsync("amender-apercu");
        await Page.Locator("#k-confirm").GetByText("Résolution amendée").ClickAsync();
        await Button("Amender la résolution").ClickAsync();
        await Expect(Page.Locator("#c-amended")).ToContainTextAsync("58 500");
        await LookAtConsoleAsync("amendee");
        await Expect(a.Guest.Page.Locator(".amend__text ins").First).ToContainTextAsync("58 500");
        await LookAsync(a, "salle-v4-amendee");
        await b.Room.OpenAsync();
        await Expect(b.Guest.Page.Locator(".amend__text del")).ToContainTextAsync("62 000");
        await LookAsync(b, "sans-script-v4-amendee");
    }

    private async Task ReorderAsync()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Réordonner" }).ClickAsync();
        await LookAtConsoleAsync("ordre");
        await Button("Descendre le point 4").ClickAsync();
        await Expect(Page.Locator("#c-order .ag-item__n")).ToHaveTextAsync(["1", "2", "3", "5", "4", "6", "7", "8"]);
        await DragAboveAsync("Questions diverses", "local à vélos");
        await Expect(Page.Locator("#c-order .ag-item__n")).ToHaveTextAsync(["1", "2", "3", "8", "5", "4", "6", "7"]);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Terminer" }).ClickAsync();
        await Expect(Page.Locator("#c-order")).ToHaveCountAsync(0);
    }

    /// <summary>With the mouse, on a screen high enough that nothing scrolls under it.</summary>
    private async Task DragAboveAsync(string point, string other)
    {
        var usual = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(usual.Width, 2400);
        await Page.Locator("#c-order li", new() { HasText = point }).DragToAsync(
            Page.Locator("#c-order li", new() { HasText = other }), new() { SourcePosition = new() { X = 40, Y = 8 }, TargetPosition = new() { X = 40, Y = 3 } });
        await Page.SetViewportSizeAsync(usual.Width, usual.Height);
    }

    private async Task WithdrawAsync()
    {
        await Hosts.Console.PickAsync("5");
        await Hosts.Console.ShowToAllAsync();
        await Page.Locator("#c-disposition > summary").ClickAsync();
        await Page.Locator("#c-disposition").GetByText("Retiré de l'ordre du jour").ClickAsync();
        await Page.Locator("#d-motive").FillAsync("Le devis n'est plus valable");
        await Page.Locator("#c-disposition").GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(Hosts.Console.Band).ToContainTextAsync("Retiré de l'ordre du jour");
        await LookAtConsoleAsync("point-retire");
        await a.Room.SeesSceneAsync("Point retiré de l'ordre du jour");
        await LookAsync(a, "salle-point-retire");
        await b.Room.OpenAsync();
        await LookAsync(b, "sans-script-point-retire");
        await Button("Remettre à l'ordre du jour").ClickAsync();
        await Expect(Hosts.Console.Band).ToContainTextAsync("En discussion");
    }

    private async Task MissingAsync()
    {
        await Hosts.Console.PickAsync("7");
        await Hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("7");
        await LookAsync(a, "salle-v5-amendee");
        await Expect(Page.Locator("#c-missing tbody tr")).ToHaveCountAsync(5);
        await Button($"Relancer {a.Owner.Name}").ClickAsync();
        await Expect(Page.Locator("#c-missing")).ToContainTextAsync("Relancé à");
        await LookAtConsoleAsync("pas-vote");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Saisir plusieurs votes" }).ClickAsync();
        await Page.Locator("#k-write .choice").GetByText("Pour").ClickAsync();
        await Page.GetByLabel($"Réponse de {HallFiles.Owner("F").Name}").SelectOptionAsync("contre");
        await Page.GetByLabel($"Réponse de {b.Owner.Name}").SelectOptionAsync("none");
        await Page.Locator("#k-motive").FillAsync("Main levée, en salle, sans appareil");
        await Page.Locator("#k-witness").FillAsync("Le gardien");
        await LookAtConsoleAsync("saisie");
        await Button("Vérifier noms et voix").ClickAsync();
        await Expect(Page.Locator("#k-preview h2")).ToContainTextAsync("3 votes à saisir");
        await LookAtConsoleAsync("saisie-apercu");
        await Button("Enregistrer ces 3 votes").ClickAsync();
        await Hosts.Console.CountsAsync(3, 5);
        await Page.GetByRole(AriaRole.Link, new() { Name = $"Saisir son vote : {a.Owner.Name}" }).ClickAsync();
        await Page.Locator("#c-hand").GetByText("Abstention").ClickAsync();
        await Page.Locator("#h-motive").FillAsync("Vote dit au téléphone");
        await Page.Locator("#h-witness").FillAsync("Le gardien");
        await Button("Enregistrer ce vote").ClickAsync();
        await Expect(a.Guest.Page.Locator(".receipt__hand")).ToContainTextAsync("Vote dit au téléphone");
        await LookAsync(a, "salle-v7-saisi");
    }

    /// <summary>« ? » shows the keys; C asks before it closes.</summary>
    private async Task KeyboardAsync()
    {
        await Page.EvaluateAsync("document.activeElement?.blur()");
        await Page.Keyboard.PressAsync("?");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Clore le vote");
        await LookAtConsoleAsync("raccourcis");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await b.Room.OpenAsync();
        await b.Room.VoteAsync("pour");
        await Hosts.Console.CountsAsync(5, 5);
        await Page.EvaluateAsync("document.activeElement?.blur()");
        await Page.Keyboard.PressAsync("c");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Clore le vote ?");
        await LookAtConsoleAsync("clore-clavier");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Hosts.Console.Band).ToContainTextAsync("Clôture dans");
        await Button("Clore maintenant").ClickAsync();
        await Hosts.Console.ProclaimAsync();
        await Page.Locator("#c-result details > summary").First.ClickAsync();
        await Expect(Page.Locator("#c-result")).ToContainTextAsync("saisie manuelle");
        await LookAtConsoleAsync("resultat-saisi");
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });
}
