using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// All pictures of one folder on one sheet a theme and a width (« planche-390-light.png »), each under its name, for a
/// person who looks at everything at once. Made by the browser the tests already have.
/// </summary>
internal static class ContactSheet
{
    private const string Prefix = "planche-";

    /// <summary>Makes the sheets again from the pictures « state-width-theme.png » that lie there.</summary>
    public static async Task MakeAsync(IBrowser browser, string folder)
    {
        var kinds = Directory.GetFiles(folder, "*.png")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.StartsWith(Prefix, StringComparison.Ordinal) && name.Split('-').Length > 2)
            .GroupBy(name => string.Join('-', name.Split('-')[^2..]));
        foreach (var kind in kinds)
        {
            await MakeAsync(browser, folder, kind.Key, kind.Order(StringComparer.Ordinal));
        }
    }

    private static async Task MakeAsync(IBrowser browser, string folder, string kind, IEnumerable<string> names)
    {
        var page = Path.Combine(folder, $"{Prefix}{kind}.html");
        var width = int.Parse(kind.Split('-')[0], CultureInfo.InvariantCulture) < 600 ? 195 : 400;
        await File.WriteAllTextAsync(page, Html(kind, width, names));
        var sheet = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1680, Height = 1000 } });
        await sheet.GotoAsync(new Uri(page).AbsoluteUri);
        await sheet.ScreenshotAsync(new PageScreenshotOptions { Path = Path.ChangeExtension(page, "png"), FullPage = true });
        await sheet.CloseAsync();
    }

    /// <summary>A picture is cut at three screens of a phone: what is below is read on the picture itself.</summary>
    private static string Html(string kind, int width, IEnumerable<string> names)
    {
        var html = new StringBuilder(
            $$"""
            <!doctype html><html lang="fr"><meta charset="utf-8"><title>{{kind}}</title>
            <style>
            body { font: 13px sans-serif; margin: 12px; background: #888; }
            main { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
            figure { margin: 0; width: {{width}}px; background: #fff; }
            figcaption { padding: 3px 5px; overflow-wrap: anywhere; }
            img { display: block; width: 100%; max-height: {{width * 3}}px; object-fit: cover; object-position: top; }
            </style><main>
            """);
        foreach (var name in names)
        {
            var label = WebUtility.HtmlEncode(name[..^(kind.Length + 1)]);
            html.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{label}</figcaption><a href=\"{WebUtility.HtmlEncode(name)}.png\"><img src=\"{WebUtility.HtmlEncode(name)}.png\" alt=\"\"></a></figure>");
        }

        return html.Append("</main></html>").ToString();
    }
}
