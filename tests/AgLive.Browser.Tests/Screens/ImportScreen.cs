using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Screens;

/// <summary>A first access, as the file the syndic downloads gives it.</summary>
internal sealed record Access(string Owner, string Name, string UserName, string Password);

/// <summary>The import of a copropriété: three files, what they hold, then the import.</summary>
internal sealed class ImportScreen(IPage page)
{
    public async Task ReadFilesAsync(IReadOnlyList<string> files, string name, DateTimeOffset start)
    {
        await page.GotoAsync("/copropriete/import");
        await page.Locator("#owners").SetInputFilesAsync(files[0]);
        await page.Locator("#lots").SetInputFilesAsync(files[1]);
        await page.Locator("#agenda").SetInputFilesAsync(files[2]);
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#start").FillAsync($"{start:yyyy-MM-dd'T'HH:mm}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire les fichiers" }).ClickAsync();
    }

    public ILocator Preview => page.GetByRole(AriaRole.Button, new() { Name = "Importer" });

    public ILocator Problems => page.Locator("#h-corriger");

    /// <summary>Confirms the preview; the id of the assembly and the accesses to hand over.</summary>
    public async Task<(Guid AssemblyId, IReadOnlyList<Access> Accesses)> ConfirmAsync(Func<Task> whenDone)
    {
        await Preview.ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Voir l'assemblée" });
        var href = await link.GetAttributeAsync("href") ?? "";
        await whenDone();
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger les accès" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        await link.ClickAsync();
        await page.WaitForURLAsync("**" + href);
        return (Guid.Parse(href[(href.LastIndexOf('/') + 1)..]), [.. lines.Skip(1).Select(Parse)]);
    }

    private static Access Parse(string line) =>
        line.Split(';').Select(cell => cell.Trim('"')).ToArray() is [var owner, var name, var user, var password]
            ? new Access(owner, name, user, password)
            : throw new FormatException($"Not an access: {line}");
}
