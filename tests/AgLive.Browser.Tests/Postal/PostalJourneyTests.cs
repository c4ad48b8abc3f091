using System.Text.RegularExpressions;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Keyboard;
using AgLive.Browser.Tests.Screens;
using AgLive.Browser.Tests.States;
using AgLive.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Postal;

/// <summary>
/// A co-owner of the demonstration votes by correspondence on a phone: with the keyboard alone, then on a browser that runs no
/// script. Each changes a vote; the document says the new choice. Every page is looked at.
/// </summary>
public sealed partial class PostalJourneyTests(Chromium chromium)
{
    private const string Password = "demonstration";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Demonstration__Enabled"] = "true",
        ["Agency__Email"] = "ag@cabinet-du-parc.example.org",
        ["Agency__Address"] = "4 rue du Parc, 94600 Choisy-le-Roi",
    };

    [Fact]
    public async Task A_co_owner_votes_by_correspondence_with_the_keyboard_alone()
    {
        using var folder = new TemporaryFolder();
        await using var node = await AgLiveProcess.StartAsync(new AgLiveSettings(folder.Path) { Others = Settings });
        await using var guest = await Guest.ComeAsync(chromium, node.Address, Device.Phone, "C10021");
        var sight = new Sight();
        var (page, keys) = (guest.Page, new Keys(guest.Page));
        await OpenFormAsync(guest, "C10021");
        await sight.LookAsync(guest, "vpc-formulaire");

        await keys.EnterOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Commencer" }));
        await page.WaitForURLAsync("**/correspondance/resolution**");
        await GoToAsync(page, "4");
        await keys.SpaceOnAsync(page.Locator(".vote--pour"));
        await Expect(page.Locator("[data-postal-saved]")).ToContainTextAsync("Enregistré");
        await Expect(page.Locator(".vote--pour")).ToBeFocusedAsync();
        await GoToAsync(page, "6");
        await sight.LookAsync(guest, "vpc-resolution");
        await keys.EnterOnAsync(page.Locator(".vote--contre"));
        await Expect(page.Locator(".vote--contre")).ToHaveAttributeAsync("aria-pressed", "true");
        await keys.EnterOnAsync(page.Locator("button[name=second][value=abstention]"));
        await Expect(page.Locator("button[name=second][value=abstention]")).ToHaveAttributeAsync("aria-pressed", "true");
        await sight.LookAsync(guest, "vpc-second-vote");

        await SignAsync(guest, folder.Path, sight, keys);
        await Expect(page.GetByText("la version 1 compte", new() { Exact = false })).ToBeVisibleAsync();
        await sight.LookAsync(guest, "vpc-signe");

        await GoToAsync(page, "4");
        await keys.SpaceOnAsync(page.Locator(".vote--contre"));
        await Expect(page.Locator(".vote--contre")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.GetByText("La version 2 n'est pas signée", new() { Exact = false })).ToBeVisibleAsync();
        await SignAsync(guest, folder.Path, null, keys);
        await Expect(page.GetByText("la version 2 compte", new() { Exact = false })).ToBeVisibleAsync();
        await SaysAsync(guest, "Vote : CONTRE", "Second vote éventuel (art. 25-1) : ABSTENTION");
        sight.FoundNothing();
        guest.NothingWentWrong();
    }

    [Fact]
    public async Task A_co_owner_votes_by_correspondence_without_script()
    {
        using var folder = new TemporaryFolder();
        await using var node = await AgLiveProcess.StartAsync(new AgLiveSettings(folder.Path) { Others = Settings });
        await using var guest = await Guest.ComeAsync(chromium, node.Address, Device.PhoneWithoutScript, "C10035");
        var sight = new Sight();
        var page = guest.Page;
        await OpenFormAsync(guest, "C10035");
        await page.GetByRole(AriaRole.Link, new() { Name = "Commencer" }).ClickAsync();
        await GoToAsync(page, "4");
        await page.Locator(".vote--pour").ClickAsync();
        await Expect(page.Locator("[data-postal-saved]")).ToContainTextAsync("Enregistré");
        await page.Locator(".vote--abst").ClickAsync();
        await Expect(page.Locator(".vote--abst")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByRole(AriaRole.Link, new() { Name = "Suivante" }).ClickAsync();
        await Expect(page.Locator(".deed__n")).ToContainTextAsync("5");
        await sight.LookAsync(guest, "vpc-sans-script");
        await SignAsync(guest, folder.Path, null, null);
        await Expect(page.GetByText("la version 1 compte", new() { Exact = false })).ToBeVisibleAsync();
        await SaysAsync(guest, "Vote : ABSTENTION");
        sight.FoundNothing();
        guest.NothingWentWrong();
    }

    private static async Task OpenFormAsync(Guest guest, string identifier)
    {
        var page = guest.Page;
        await new SignInScreen(page).SignInAsync(identifier, Password);
        await page.GotoAsync("/assemblees");
        await page.Locator("article").Filter(new() { HasText = "extraordinaire" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Voir l'assemblée") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Voter par correspondance" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Voter par correspondance");
    }

    /// <summary>By the list, as a reader would.</summary>
    private static async Task GoToAsync(IPage page, string number)
    {
        if (!new Uri(page.Url).AbsolutePath.EndsWith("/correspondance", StringComparison.Ordinal))
        {
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Liste des résolutions|Mon formulaire") }).First.ClickAsync();
        }

        await page.Locator("ol.odj > li").Filter(new() { Has = page.Locator(".odj__n", new() { HasTextRegex = new Regex($"^{Regex.Escape(number)}$") }) }).Locator("h3 a").ClickAsync();
        await Expect(page.Locator(".deed__n b")).ToHaveTextAsync(number);
    }

    private static async Task SignAsync(Guest guest, string folder, Sight? sight, Keys? keys)
    {
        var page = guest.Page;
        await page.GotoAsync(Regex.Replace(page.Url, "/correspondance.*", "/correspondance/signer"));
        if (sight is not null)
        {
            await sight.LookAsync(guest, "vpc-recapitulatif");
        }

        var asked = TimeProvider.System.GetUtcNow().UtcDateTime;
        await AskForCodeAsync(page, keys);
        var code = await CodeAsync(folder, asked);
        var hint = await page.Locator("#typed-hint").TextContentAsync();
        var signer = SignerName().Match(hint ?? "").Groups[1].Value;
        if (guest.HasScript)
        {
            await page.Locator("#way-type").CheckAsync();
        }

        await page.Locator("#declared").CheckAsync();
        await page.Locator("#typed").FillAsync(signer);
        if (sight is not null)
        {
            await sight.LookAsync(guest, "vpc-signature");
        }

        await page.Locator("#code").FillAsync(code);
        var sign = page.GetByRole(AriaRole.Button, new() { Name = "Signer et voter" });
        await (keys is null ? sign.ClickAsync() : keys.EnterOnAsync(sign));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Voter par correspondance");
    }

    /// <summary>A second code is not sent within half a minute.</summary>
    private static async Task AskForCodeAsync(IPage page, Keys? keys)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Recevoir mon code par e-mail" });
        await (keys is null ? button.ClickAsync() : keys.EnterOnAsync(button));
        await Expect(page.Locator("#code")).ToBeVisibleAsync();
        for (var tries = 0; tries < 40 && await page.GetByText("Un code vient de partir").CountAsync() > 0; tries++)
        {
            await page.WaitForTimeoutAsync(1_000);
            await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir un nouveau code" }).ClickAsync();
            await Expect(page.Locator("#code")).ToBeVisibleAsync();
        }
    }

    /// <summary>From the folder that stands for the mailboxes of the demonstration.</summary>
    private static async Task<string> CodeAsync(string folder, DateTime since)
    {
        var code = "";
        await Eventually.HoldsAsync(
            async () =>
            {
                foreach (var file in new DirectoryInfo(Path.Combine(folder, "boite")) is { Exists: true } box ? box.GetFiles("*.eml").Where(file => file.LastWriteTimeUtc >= since) : [])
                {
                    var letter = await File.ReadAllTextAsync(file.FullName);
                    code = letter.Contains("Votre_code", StringComparison.Ordinal) || letter.Contains("Votre code", StringComparison.Ordinal)
                        ? Six().Match(letter[letter.IndexOf("text/plain", StringComparison.Ordinal)..]).Value
                        : code;
                }

                return code.Length > 0;
            },
            TimeSpan.FromSeconds(60),
            () => "no code came");
        return code;
    }

    private static async Task SaysAsync(Guest guest, params string[] words)
    {
        var page = guest.Page;
        var href = await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Formulaire signé") }).First.GetAttributeAsync("href");
        var answer = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), href).ToString());
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["f.pdf"], await answer.BodyAsync());
        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", folder["f.pdf"]), StringComparison.Ordinal);
        await LocalProcess.RunAsync("qpdf", "--check", folder["f.pdf"]);
        var text = Spaces().Replace(await LocalProcess.OutputAsync("pdftotext", "-raw", folder["f.pdf"], "-"), " ");
        Assert.All(words, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?m)^(\d{6})\s*$")]
    private static partial Regex Six();

    [GeneratedRegex(@"ici\s*:\s*(.+)\.")]
    private static partial Regex SignerName();

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();
}
