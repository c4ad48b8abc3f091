using System.Text.RegularExpressions;
using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Screens;

/// <summary>The syndic's console.</summary>
internal sealed class ConsoleScreen(IPage page, Guid assembly)
{
    public ILocator Band => page.Locator("#point .band h2");

    public ILocator Gauge => page.Locator("#c-gauge");

    public ILocator Journal => page.Locator("#c-journal");

    public Task OpenAsync() => page.GotoAsync($"/assemblees/{assembly}/console");

    public async Task OpenLobbyAsync()
    {
        await Button("Ouvrir l'accueil").ClickAsync();
        await BandSaysAsync("Accueil ouvert");
    }

    public async Task OpenSessionAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la séance" }).ClickAsync();
        await Button("Ouvrir la séance").ClickAsync();
        await BandSaysAsync("Aucun point en discussion");
    }

    public async Task EndSessionAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Lever la séance" }).ClickAsync();
        await Button("Lever la séance").ClickAsync();
        await BandSaysAsync("levée");
    }

    /// <summary>Puts a point under the operator's hand.</summary>
    public async Task PickAsync(string number)
    {
        var line = page.Locator(".c-agenda .ag-item", new() { Has = page.Locator(".ag-item__n", new() { HasTextRegex = new Regex($"^{number}$") }) });
        await line.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("#point .deed__n b")).ToHaveTextAsync(number);
    }

    public async Task ShowToAllAsync()
    {
        await Button("Afficher ce point à tous").ClickAsync();
        await BandSaysAsync("En discussion");
    }

    /// <param name="ownerName">Of an owner present; null to write another name.</param>
    public async Task NameCandidateAsync(string? ownerName, string? other = null)
    {
        if (ownerName is not null)
        {
            await page.Locator("#cand").SelectOptionAsync(new SelectOptionValue { Label = ownerName });
        }
        else
        {
            await page.Locator("#cand-name").FillAsync(other ?? "");
        }

        await Button("Inscrire la candidature").ClickAsync();
        await Expect(page.Locator("#c-candidate h3")).ToContainTextAsync(ownerName ?? other ?? "");
    }

    public async Task OpenVoteAsync(bool again = false)
    {
        await Button(again ? "Ouvrir un nouveau vote" : "Ouvrir le vote").ClickAsync();
        await BandSaysAsync("Vote ouvert");
    }

    public async Task OpenSecondVoteAsync(string article)
    {
        await Button($"Ouvrir le second vote (art. {article})").ClickAsync();
        await BandSaysAsync($"Second vote ouvert (art. {article})");
    }

    /// <summary>« Ont voté 3 sur 5 ».</summary>
    public async Task CountsAsync(int voted, int expected) =>
        await Expect(page.Locator("#c-count dd").First).ToHaveTextAsync(new Regex($@"^\s*{voted}\s+sur\s+{expected}\s*$"));

    public async Task CloseAsync()
    {
        await page.Locator("#act-main").ClickAsync();
        var sure = Button("Clore maintenant");
        var closed = page.Locator("#point .band h2", new() { HasText = "Vote clos" });
        await Expect(sure.Or(closed)).ToBeVisibleAsync();
        if (await sure.IsVisibleAsync())
        {
            await sure.ClickAsync();
        }

        await BandSaysAsync("Vote clos, à proclamer");
    }

    public async Task ProclaimAsync()
    {
        await Button("Proclamer le résultat").ClickAsync();
        await BandSaysAsync("Résultat proclamé");
    }

    public async Task CancelAsync(string motive)
    {
        await page.Locator("#c-cancel > summary").ClickAsync();
        await page.Locator("#cancel-motive").FillAsync(motive);
        await Button("Annuler ce vote").ClickAsync();
        await BandSaysAsync("Vote annulé");
    }

    /// <summary>Unfolds the rules of the close, unless an earlier act left them unfolded.</summary>
    public async Task OpenCloseRulesAsync()
    {
        var rules = page.Locator("#c-close-rules");
        if (await rules.GetAttributeAsync("open") is null)
        {
            await rules.Locator("> summary").ClickAsync();
        }
    }

    public async Task VoteByHandAsync(string owner, string choice, string motive, string witness)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Saisir son vote : {owner}" }).ClickAsync();
        await page.Locator("#c-hand").GetByText(new Regex($"^\\s*{choice}\\s*$", RegexOptions.IgnoreCase)).ClickAsync();
        await page.Locator("#h-motive").FillAsync(motive);
        await page.Locator("#h-witness").FillAsync(witness);
        await Button("Enregistrer ce vote").ClickAsync();
        await Expect(page.Locator("#c-hand")).ToHaveCountAsync(0);
    }

    public async Task SetVideoAsync(string url)
    {
        await page.Locator("#c-video > summary").ClickAsync();
        await page.Locator("#video-url").FillAsync(url);
        await Button("Mettre à jour le lien").ClickAsync();
        await Expect(page.Locator("#c-notice")).ToContainTextAsync("visioconférence");
    }

    public async Task SeesResultAsync(HandCount expected)
    {
        await Expect(page.Locator("#c-result .verdict__w")).ToContainTextAsync(expected.Verdict);
        Assert.Equal(expected.Lines, await TallyTable.ReadAsync(page.Locator("#c-result table.tally")));
    }

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private async Task BandSaysAsync(string words) => await Expect(Band).ToContainTextAsync(words);
}
