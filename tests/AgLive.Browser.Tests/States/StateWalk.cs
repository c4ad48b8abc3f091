using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using AgLive.Browser.Tests.Screens;
using AgLive.Testing.Hall;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <summary>Leads one assembly through every page and state and looks at each.</summary>
internal sealed partial class StateWalk(Hosts hosts) : Walk(hosts)
{
    private Person a = null!;
    private Person b = null!;
    private Person c = null!;

    private IPage SyndicPage => Hosts.Syndic.Page;

    protected override bool IsQuiet => false;

    protected override async Task GoAsync()
    {
        await DoorAsync();
        await ImportAsync();
        await PortalAsync();
        await LobbyAsync();
        await SessionAsync();
        await LiftAsync();
        await Article25Async();
        await CancelledAsync();
        await AwayAsync();
        await EndAsync();
    }

    private async Task DoorAsync()
    {
        var stranger = await Guest.ComeAsync(Hosts.Chromium, Hosts.House.Node(0), Device.Desktop, "un inconnu");
        Hosts.Guests.Add(stranger);
        var page = stranger.Page;
        await page.GotoAsync("/connexion");
        await Sight.LookAsync(stranger, "connexion");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await Expect(page.Locator("#identifiant-erreur")).ToBeVisibleAsync();
        await Sight.LookAsync(stranger, "connexion-erreur");
        await page.Locator("#identifiant").FillAsync("H9000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await Expect(page.Locator("#mot-de-passe")).ToBeVisibleAsync();
        await Sight.LookAsync(stranger, "mot-de-passe");
        await page.Locator("#mot-de-passe").FillAsync("ce n'est pas cela");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Expect(page.Locator("#mot-de-passe-erreur")).ToBeVisibleAsync();
        await Sight.LookAsync(stranger, "mot-de-passe-erreur");
    }

    private async Task ImportAsync()
    {
        await SyndicPage.GotoAsync("/assemblees");
        await Sight.LookAsync(Hosts.Syndic, "assemblees-vide");
        await SyndicPage.GotoAsync("/copropriete/import");
        await Sight.LookAsync(Hosts.Syndic, "import");
        var wrong = Path.Combine(Hosts.House.Folder, "lots-faux.csv");
        await File.WriteAllTextAsync(wrong, (await File.ReadAllTextAsync(Hosts.Files[1])).Replace(";H9003", ";H9999", StringComparison.Ordinal));
        await new ImportScreen(SyndicPage).ReadFilesAsync([Hosts.Files[0], wrong, Hosts.Files[2]], HallFiles.Residence, TimeProvider.System.GetUtcNow());
        await Expect(SyndicPage.Locator("#h-corriger")).ToBeVisibleAsync();
        await Sight.LookAsync(Hosts.Syndic, "import-erreurs");
        await Hosts.ImportAsync(state => Sight.LookAsync(Hosts.Syndic, state));
    }

    private async Task PortalAsync()
    {
        foreach (var (path, state) in new[] { ("/accueil", "accueil-syndic"), ("/assemblees", "assemblees-syndic"), ($"/assemblees/{Hosts.Assembly}", "assemblee-syndic"), ($"/assemblees/{Hosts.Assembly}/regles", "regles-syndic"), ($"/assemblees/{Hosts.Assembly}/salle", "salle-syndic") })
        {
            await SyndicPage.GotoAsync(path);
            await Sight.LookAsync(Hosts.Syndic, state);
        }

        await RulesAsync();
        a = await Person.ComeAsync(Hosts, "A", node: 0, Device.Desktop);
        foreach (var (path, state) in new[] { ("/accueil", "accueil"), ("/assemblees", "assemblees"), ($"/assemblees/{Hosts.Assembly}", "assemblee-convoquee"), ($"/assemblees/{Hosts.Assembly}/regles", "regles"), ($"/assemblees/{Hosts.Assembly}/salle", "salle-convoquee") })
        {
            await a.Guest.Page.GotoAsync(path);
            await LookAsync(a, state);
        }

        await Hosts.Console.OpenAsync();
        await LookAtConsoleAsync("convoquee");
    }

    /// <summary>A reading is changed, and the page is left with one that is missing.</summary>
    private async Task RulesAsync()
    {
        await SyndicPage.GotoAsync($"/assemblees/{Hosts.Assembly}/regles");
        await SyndicPage.GetByRole(AriaRole.Radio, new() { Name = "Toutes les quotes-parts", Exact = true }).CheckAsync();
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les règles" }).ClickAsync();
        await Expect(SyndicPage.Locator(".notice")).ToContainTextAsync("sont enregistrées");
        await Sight.LookAsync(Hosts.Syndic, "regles-enregistrees");
        await SyndicPage.Locator("[name=UnclearForm]").EvaluateAllAsync<int>("fields => { fields.forEach(field => field.checked = false); return fields.length; }");
        await SyndicPage.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les règles" }).ClickAsync();
        await Expect(SyndicPage.Locator("#p-UnclearForm-erreur")).ToBeVisibleAsync();
        await Sight.LookAsync(Hosts.Syndic, "regles-erreur");
    }
}
