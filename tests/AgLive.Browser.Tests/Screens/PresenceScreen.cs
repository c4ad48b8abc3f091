using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Screens;

/// <summary>The attendance list of the console: presence and proxies written by hand.</summary>
internal sealed class PresenceScreen(IPage page, Guid assembly)
{
    public Task OpenAsync() => page.GotoAsync($"/assemblees/{assembly}/console/presence");

    public ILocator Line(string owner) => page.Locator(".miss--list tbody tr", new() { HasText = owner });

    public async Task RecordPresenceAsync(string owner, string where, string motive, string witness)
    {
        await NoteAsync(owner);
        await page.Locator("#c-presence").GetByText(where, new() { Exact = true }).ClickAsync();
        await page.Locator("#pm-motive").FillAsync(motive);
        await page.Locator("#pm-witness").FillAsync(witness);
        await page.GetByRole(AriaRole.Button, new() { Name = "Noter présent" }).ClickAsync();
        await Expect(Line(owner)).ToContainTextAsync(where);
    }

    public async Task RecordProxyAsync(string grantor, string holder)
    {
        await NoteAsync(grantor);
        await page.Locator("#px-holder").SelectOptionAsync(new SelectOptionValue { Label = holder });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le pouvoir" }).ClickAsync();
        await Expect(Line(grantor)).ToContainTextAsync(holder);
    }

    private async Task NoteAsync(string owner)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Noter pour {owner}" }).ClickAsync();
        await Expect(page.Locator("#c-hand")).ToContainTextAsync(owner);
    }
}
