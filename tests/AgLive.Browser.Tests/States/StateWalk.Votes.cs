using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <content>One by one, not concerned, the second vote, a cancelled vote, the server away, the end.</content>
internal sealed partial class StateWalk
{
    private async Task LiftAsync()
    {
        await Hosts.Console.PickAsync("4");
        await LookAtConsoleAsync("a-preparer");
        await Hosts.Console.OpenVoteAsync();
        await b.Room.SeesSceneAsync("Vous ne votez pas sur cette résolution");
        await LookAsync(b, "sans-script-v14-non-concerne");
        await c.Room.SeesBallotAsync("4");
        await c.Guest.Page.GetByText("Voter séparément").ClickAsync();
        await LookAsync(c, "salle-v5-separement");
        await c.Room.OpenAsync();
        await c.Room.VoteSeparatelyAsync(new Dictionary<string, string> { ["Vous"] = "Pour", ["Gauthier"] = "Contre" });
        await LookAsync(c, "salle-v7-reste-un-pouvoir");
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
        await c.Room.SeesSceneAsync("Résultat");
        await LookAsync(c, "salle-v11-resultat-ascenseur");
    }

    private async Task Article25Async()
    {
        await Hosts.Console.PickAsync("5");
        await Hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("5");
        await LookAsync(a, "salle-v5-vote-25");
        await a.Room.VoteAsync("pour");
        await c.Room.SeesBallotAsync("5");
        await c.Room.VoteAsync("pour");
        await SyndicPage.Locator("#act-main").ClickAsync();
        await Expect(SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Clore maintenant" })).ToBeVisibleAsync();
        await LookAtConsoleAsync("clore");
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Clore maintenant" }).ClickAsync();
        await Hosts.Console.ProclaimAsync();
        await LookAtConsoleAsync("second-vote-propose");
        await a.Room.SeesSceneAsync("Résultat");
        await LookAsync(a, "salle-v11-resultat-25");
        await Hosts.Console.OpenSecondVoteAsync("25-1");
        await a.Room.SeesSecondBallotAsync("5", "25-1");
        await LookAsync(a, "salle-v12-second-vote");
        await LookAtConsoleAsync("second-vote-ouvert");
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
    }

    private async Task CancelledAsync()
    {
        await Hosts.Console.PickAsync("7");
        await Hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("7");
        await Hosts.Console.CancelAsync("Texte lu incomplètement");
        await LookAtConsoleAsync("annule");
        await a.Room.SeesSceneAsync("Vote annulé");
        await LookAsync(a, "salle-v13-annule");
        await b.Room.SeesSceneAsync("Vote annulé");
        await LookAsync(b, "sans-script-v13-annule");
        await Hosts.Console.OpenVoteAsync(again: true);
        await a.Room.SeesBallotAsync("7");
        await c.Room.SeesBallotAsync("7");
        await TwiceAsync();
    }

    /// <summary>The same person on another device: both are told, and the notice goes once it is read.</summary>
    private async Task TwiceAsync()
    {
        var other = await a.Guest.Page.Context.NewPageAsync();
        await other.GotoAsync($"/assemblees/{Hosts.Assembly}/salle");
        await Expect(a.Guest.Page.GetByText("Vous votez aussi sur un autre appareil").First).ToBeVisibleAsync();
        await LookAsync(a, "salle-v16-autre-appareil");
        await a.Guest.Page.GetByRole(AriaRole.Button, new() { Name = "Continuer ici" }).ClickAsync();
        await Expect(a.Guest.Page.Locator(".notice")).ToHaveCountAsync(0);
        await other.CloseAsync();
    }

    /// <summary>The server is killed under an open vote: the room says what holds, then everything comes back.</summary>
    private async Task AwayAsync()
    {
        await a.Room.VoteAsync("pour");
        await Hosts.House.KillAsync();
        await Expect(a.Guest.Page.Locator(".net")).ToContainTextAsync("Reconnexion");
        await HoldClockAsync(a);
        await LookAsync(a, "salle-v19-reconnexion");
        await SendingAsync();
        await Expect(a.Guest.Page.GetByText("pas encore confirmé").First).ToBeVisibleAsync();
        await LookAsync(a, "salle-v8-non-confirme");
        await ReleaseClockAsync(a);
        await OfflineAsync();
        await LookAtConsoleAsync("serveur-absent");
        await Hosts.House.RestartAsync();
        await a.Room.HasReceiptAsync("contre");
        await c.Room.HasReceiptAsync("pour");
    }

    /// <summary>A vote that has left and of which nothing is known yet: held there by a request nobody answers and timers that wait.</summary>
    private async Task SendingAsync()
    {
        var page = a.Guest.Page;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/api/assemblies/*/votes", async route =>
        {
            await gate.Task;
            await route.AbortAsync();
        });
        await page.EvaluateAsync(
            """
            () => {
              const real = window.setTimeout;
              window.setTimeout = (act, after, ...given) => (after > 2000 ? 0 : real(act, after, ...given));
              window.letTimersGo = () => (window.setTimeout = real);
            }
            """);
        await a.Room.VoteButton("contre").ClickAsync();
        await Expect(page.GetByText("Envoi de votre vote").First).ToBeVisibleAsync();
        await LookAsync(a, "salle-v6-envoi");
        await page.EvaluateAsync("() => { window.letTimersGo(); }");
        gate.SetResult();
        await page.UnrouteAsync("**/api/assemblies/*/votes");
    }

    /// <summary>« Reconnexion… » lasts twelve seconds: the page's clock stands still for whoever looks longer.</summary>
    private static async Task HoldClockAsync(Person person) =>
        await person.Guest.Page.EvaluateAsync("() => { const at = performance.now(); performance.now = () => at; }");

    private static async Task ReleaseClockAsync(Person person) => await person.Guest.Page.EvaluateAsync("() => { delete performance.now; }");

    /// <summary>A choice made once the page is known to be off line waits, and is never said to be recorded.</summary>
    private async Task OfflineAsync()
    {
        var page = c.Guest.Page;
        await Expect(page.Locator(".net")).ToContainTextAsync("Hors connexion", new() { Timeout = 60_000 });
        await c.Room.VoteButton("pour").ClickAsync();
        await Expect(page.Locator(".notice--alert")).ToContainTextAsync("est en attente d'envoi");
        await Expect(c.Room.Receipt).ToHaveCountAsync(0);
        await LookAsync(c, "salle-v19-en-attente-d-envoi");
    }

    private async Task EndAsync()
    {
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
        await Hosts.Console.PickAsync("8");
        await Hosts.Console.ShowToAllAsync();
        await Expect(a.Guest.Page.Locator(".deed__title")).ToHaveTextAsync("Questions diverses");
        await LookAsync(a, "salle-v4-information");
        await a.Guest.Page.GetByText("Quitter la séance").ClickAsync();
        await a.Guest.Page.GetByRole(AriaRole.Button, new() { Name = "Quitter maintenant" }).ClickAsync();
        await a.Room.SeesSceneAsync("Vous avez quitté la séance");
        await LookAsync(a, "salle-v17-parti");
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = "Lever la séance" }).ClickAsync();
        await Expect(Hosts.Console.Band).ToContainTextAsync("Lever la séance");
        await LookAtConsoleAsync("lever");
        await Hosts.Console.OpenAsync();
        await Hosts.Console.EndSessionAsync();
        await LookAtConsoleAsync("levee");
        await c.Room.SeesSceneAsync("La séance est levée");
        await LookAsync(c, "salle-v18-levee");
        await c.Guest.Page.GetByRole(AriaRole.Link, new() { Name = "Mes votes et mes reçus" }).ClickAsync();
        await Expect(c.Guest.Page.Locator("h1")).ToHaveTextAsync("Mes votes et mes reçus");
        await LookAsync(c, "salle-v18-mes-votes");
        foreach (var (path, state) in new[] { ("/assemblees", "assemblees-passee"), ($"/assemblees/{Hosts.Assembly}", "assemblee-passee"), ($"/assemblees/{Hosts.Assembly}/regles", "regles-figees"), ("/autres", "autres"), ("/nulle-part", "erreur-404") })
        {
            await c.Guest.Page.GotoAsync(path);
            await LookAsync(c, state);
        }

        await PapersAsync();
    }

    /// <summary>The minutes, the sheet and what is done with them, as the syndic, the president and an owner have them.</summary>
    private async Task PapersAsync()
    {
        var minutes = $"/assemblees/{Hosts.Assembly}/proces-verbal";
        foreach (var (path, state) in new[] { (minutes, "pv-syndic"), ($"{minutes}/recit", "pv-recit"), ($"{minutes}/notification", "pv-notification"), ($"/assemblees/{Hosts.Assembly}/feuille-de-presence", "feuille-syndic"), ($"/assemblees/{Hosts.Assembly}/formulaires", "formulaires"), ($"/assemblees/{Hosts.Assembly}/formulaires/saisir", "formulaires-saisir") })
        {
            await SyndicPage.GotoAsync(path);
            await Sight.LookAsync(Hosts.Syndic, state);
        }

        foreach (var (person, path, state) in new[] { (a, minutes, "pv-president"), (a, $"{minutes}/signer", "pv-signer"), (c, minutes, "pv-coproprietaire"), (c, "/verifier", "verifier") })
        {
            await person.Guest.Page.GotoAsync(path);
            await LookAsync(person, state);
        }
    }
}
