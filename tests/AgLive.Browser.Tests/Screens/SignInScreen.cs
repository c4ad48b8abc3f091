using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Screens;

/// <summary>The two steps of the sign-in.</summary>
internal sealed class SignInScreen(IPage page)
{
    public async Task SignInAsync(string identifier, string password)
    {
        await page.GotoAsync("/connexion");
        await page.Locator("#identifiant").FillAsync(identifier);
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await page.Locator("#mot-de-passe").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await page.WaitForURLAsync("**/accueil");
    }
}
