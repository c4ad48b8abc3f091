using System.Text.RegularExpressions;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Screens;

/// <summary>The voter's room. Without script, whoever looks must refresh; with it, the page must change by itself.</summary>
internal sealed class RoomScreen(IPage page, Guid assembly, bool live = true)
{
    public RoomScreen(Guest guest, Guid assembly, bool live)
        : this(guest.Page, assembly, live)
    {
    }

    private IPage Page => page;

    public ILocator Scene => Page.Locator("#scene");

    public ILocator Receipt => Page.Locator(".receipt");

    public ILocator VideoLink => Page.GetByRole(AriaRole.Link, new() { Name = "Accéder à la visioconférence" }).First;

    public Task OpenAsync() => Page.GotoAsync($"/assemblees/{assembly}/salle");

    /// <summary>From the lobby, or straight, to the attendance sheet.</summary>
    public async Task GoToSheetAsync()
    {
        await Page.GetByText("Participer à l'AG", new() { Exact = true }).ClickAsync();
        await Expect(Scene).ToHaveTextAsync("Feuille de présence");
    }

    public async Task SignTypedAsync(string name)
    {
        if (live)
        {
            await Page.GetByText("Signer avec mon nom").ClickAsync();
        }

        await Page.Locator("#typed").FillAsync(name);
        await SignAsync();
    }

    public async Task SignDrawnAsync()
    {
        var canvas = Page.Locator("canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = await canvas.BoundingBoxAsync() ?? throw new InvalidOperationException("No canvas.");
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + (box.Height * 0.6f));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.4f), box.Y + (box.Height * 0.3f), new() { Steps = 8 });
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + (box.Height * 0.7f), new() { Steps = 8 });
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.8f), box.Y + (box.Height * 0.4f), new() { Steps = 8 });
        await Page.Mouse.UpAsync();
        await SignAsync();
    }

    /// <summary>The open ballot of this point is there, and nothing is chosen in it.</summary>
    public Task SeesBallotAsync(string number) => SeesOpenAsync("Vote ouvert", number);

    public Task SeesSecondBallotAsync(string number, string article) => SeesOpenAsync($"Second vote (art. {article})", number);

    private async Task SeesOpenAsync(string band, string number)
    {
        await SeesAsync(Page.Locator(".band h2", new() { HasText = band }));
        await Expect(Page.Locator(".deed__n b")).ToHaveTextAsync(number);
        // The band is there while « Votre bulletin arrive… »; the ballot answers once it is.
        await Expect(VoteButton("pour")).ToBeEnabledAsync();
        await Expect(Page.Locator(".vote[aria-pressed=true]")).ToHaveCountAsync(0);
    }

    /// <summary>One tap, then the receipt.</summary>
    public async Task VoteAsync(string choice)
    {
        await VoteButton(choice).ClickAsync();
        await HasReceiptAsync(choice);
    }

    public async Task HasReceiptAsync(string choice) =>
        await Expect(Receipt.Locator("#receipt")).ToContainTextAsync(choice.ToUpperInvariant());

    /// <summary>One choice for each, by the words of the ballot (« Vous », a name).</summary>
    public async Task VoteSeparatelyAsync(IReadOnlyDictionary<string, string> choices)
    {
        await Page.GetByText("Voter séparément").ClickAsync();
        foreach (var (who, choice) in choices)
        {
            var group = Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex(Regex.Escape(who)) });
            await group.GetByText(new Regex($"^{choice}$", RegexOptions.IgnoreCase)).ClickAsync();
        }

        await Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ces votes" }).ClickAsync();
        await Expect(Receipt).ToBeVisibleAsync();
    }

    public ILocator VoteButton(string choice) => Page.Locator($".vote--{(choice == "abstention" ? "abst" : choice)}");

    /// <summary>The proclaimed result of this point, equal to the hand count.</summary>
    public async Task SeesResultAsync(string number, HandCount expected)
    {
        await SeesAsync(Page.Locator("#scene", new() { HasText = "Résultat" }));
        await Expect(Page.Locator(".deed__n b")).ToHaveTextAsync(number);
        await Expect(Page.Locator(".verdict__w")).ToContainTextAsync(expected.Verdict);
        Assert.Equal(expected.Lines, await TallyTable.ReadAsync(Page.Locator("table.tally")));
    }

    public async Task SeesSceneAsync(string title) => await SeesAsync(Page.Locator("#scene", new() { HasText = title }));

    /// <summary>Waits for the page to show it by itself; without script, asks again as the page tells its reader to.</summary>
    public async Task SeesAsync(ILocator what)
    {
        if (live)
        {
            await Expect(what).ToBeVisibleAsync();
            return;
        }

        // Another node hears of it an instant later: whoever refreshes may have to do it again.
        for (var again = 0; again < 10; again++)
        {
            await Page.ReloadAsync();
            if (await what.IsVisibleAsync())
            {
                return;
            }

            await Page.WaitForTimeoutAsync(1_000);
        }

        await Expect(what).ToBeVisibleAsync();
    }

    private async Task SignAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Signer et entrer en séance" }).ClickAsync();
        await Expect(Page.Locator("#sheet")).ToHaveCountAsync(0);
    }
}
