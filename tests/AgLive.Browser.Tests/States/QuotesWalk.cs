using System.Text;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// Two quotes that compete (décret 1967 art. 19), with long texts: folded while one votes, adopted, then one retained and
/// the other not; the president reads the view of the bureau; a point is left without a vote at the end.
/// </summary>
internal sealed class QuotesWalk(Hosts hosts) : Walk(hosts)
{
    private const string Terms =
        "Le marché comprend l'échafaudage, le traitement des joints, l'isolation par l'extérieur en laine de roche de 140 mm, la reprise des appuis "
        + "et des garde-corps, le nettoyage de fin de chantier et la garantie décennale. Les honoraires du syndic pour le suivi des travaux sont fixés à "
        + "2,5 % du montant hors taxes, ceux de l'architecte à 7 400,00 € TTC. L'assemblée décide que les appels de fonds se feront en quatre échéances "
        + "égales, les 1er janvier, 1er avril, 1er juillet et 1er octobre 2027, réparties selon la clé générale.";

    private Person a = null!;
    private Person b = null!;
    private Person c = null!;

    private IPage SyndicPage => Hosts.Syndic.Page;

    protected override async Task GoAsync()
    {
        await WriteAgendaAsync();
        await Hosts.ImportAsync();
        await GatherAsync();
        await FirstQuoteAsync();
        await SecondQuoteAsync();
        await BureauAsync();
        await EndAsync();
    }

    private Task WriteAgendaAsync() => File.WriteAllLinesAsync(
        Hosts.Files[2],
        [
            "numero;titre;projet_de_resolution;majorite;cle;type;groupe_de_concurrence",
            "1;Élection du président de séance;L'assemblée élit président de séance : ______ (candidature en séance).;24;generale;election;",
            $"2.1;Ravalement avec isolation : devis Façades Réunies, 312 400,00 € TTC;L'assemblée retient le devis de l'entreprise Façades Réunies, d'un montant de 312 400,00 € TTC. {Terms};24;generale;competition;2",
            $"2.2;Ravalement avec isolation : devis Isolbat, 298 750,00 € TTC;L'assemblée retient le devis de l'entreprise Isolbat, d'un montant de 298 750,00 € TTC. {Terms};24;generale;competition;2",
            "3;Souscription d'un emprunt collectif;L'assemblée décide de souscrire un emprunt collectif au nom du syndicat.;24;generale;vote;",
        ],
        Encoding.UTF8);

    private async Task GatherAsync()
    {
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenLobbyAsync();
        a = await ComeAsync("A", Device.Phone, "Ariane Aubry");
        b = await ComeAsync("B", Device.PhoneWithoutScript, "Bastien Brunel");
        c = await ComeAsync("C", Device.Desktop, "Clarisse Caron");
        await Hosts.Console.OpenSessionAsync();
        await Hosts.Console.PickAsync("1");
        await Hosts.Console.NameCandidateAsync(a.Owner.Name);
        await DecideAsync("1", "pour", "pour", "pour");
    }

    private async Task<Person> ComeAsync(string key, Device device, string signs)
    {
        var person = await Person.ComeAsync(Hosts, key, node: 0, device);
        await person.Room.OpenAsync();
        await person.Room.GoToSheetAsync();
        await person.Room.SignTypedAsync(signs);
        return person;
    }

    /// <summary>Opens the point under the operator's hand; A, B and C vote; closed and proclaimed.</summary>
    private async Task DecideAsync(string number, string ofA, string ofB, string ofC, Func<Task>? open = null)
    {
        await Hosts.Console.OpenVoteAsync();
        foreach (var (person, choice) in new[] { (a, ofA), (b, ofB), (c, ofC) })
        {
            await person.Room.SeesBallotAsync(number);
            await (person == a && open is not null ? open() : Task.CompletedTask);
            await person.Room.VoteAsync(choice);
        }

        await Hosts.Console.CountsAsync(3, 3);
        await Hosts.Console.CloseAsync();
        await Hosts.Console.ProclaimAsync();
        await a.Room.SeesSceneAsync("Résultat");
    }

    private async Task FirstQuoteAsync()
    {
        await Hosts.Console.PickAsync("2.1");
        await DecideAsync("2.1", "pour", "contre", "pour", LongTextAsync);
        await Expect(a.Guest.Page.Locator(".verdict__w")).ToHaveTextAsync("Adoptée");
        await LookAsync(a, "salle-v11-devis-adopte");
        await LookAtConsoleAsync("devis-adopte");
    }

    /// <summary>Six lines of the text, then all of it; an amount is never cut at the end of a line.</summary>
    private async Task LongTextAsync()
    {
        var text = a.Guest.Page.Locator(".deed__text");
        var whole = a.Guest.Page.GetByLabel("Afficher tout le texte");
        await Expect(a.Room.VoteButton("pour")).ToBeEnabledAsync();
        Assert.Equal(6, await LinesAsync(text));
        await LookAsync(a, "salle-v5-texte-long");
        await whole.CheckAsync();
        Assert.True(await LinesAsync(text) > 6, "the text stays folded");
        Assert.Contains("312\u202F400,00\u00A0€\u00A0TTC", await text.InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(a, "salle-v5-texte-long-entier");
        await b.Room.SeesBallotAsync("2.1");
        await LookAsync(b, "sans-script-texte-long");
    }

    private static Task<int> LinesAsync(ILocator text) => text.EvaluateAsync<int>(
        "e => Math.round(e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight))");

    private async Task SecondQuoteAsync()
    {
        await Hosts.Console.PickAsync("2.2");
        await DecideAsync("2.2", "pour", "pour", "contre");
        await Expect(a.Guest.Page.Locator(".verdict__w")).ToHaveTextAsync("Adoptée, retenue");
        await LookAsync(a, "salle-v11-devis-retenu");
        await LookAtConsoleAsync("devis-retenu");
        await Hosts.Console.PickAsync("2.1");
        await Expect(SyndicPage.Locator("#c-result .verdict__w")).ToContainTextAsync("Adoptée, non retenue");
        await LookAtConsoleAsync("devis-non-retenu");
    }

    /// <summary>By the link of the room, which only the elected have.</summary>
    private async Task BureauAsync()
    {
        await Expect(c.Guest.Page.GetByRole(AriaRole.Link, new() { Name = "Vue du bureau" })).ToHaveCountAsync(0);
        await a.Guest.Page.GetByRole(AriaRole.Link, new() { Name = "Vue du bureau" }).ClickAsync();
        await Expect(a.Guest.Page.Locator("#b-closes")).ToContainTextAsync("non retenue");
        await LookAsync(a, "bureau-devis");
    }

    private async Task EndAsync()
    {
        await Hosts.Console.OpenAsync();
        await Hosts.Console.EndSessionAsync();
        await Expect(SyndicPage.Locator("main")).Not.ToContainTextAsync("À venir");
        await LookAtConsoleAsync("levee-devis");
        await c.Room.SeesSceneAsync("La séance est levée");
        await Expect(c.Guest.Page.Locator(".agenda-list")).ToContainTextAsync("Non traitée");
        await LookAsync(c, "salle-v18-levee-devis");
        await c.Guest.Page.GotoAsync($"/assemblees/{Hosts.Assembly}");
        await LookAsync(c, "assemblee-passee-devis");
    }
}
