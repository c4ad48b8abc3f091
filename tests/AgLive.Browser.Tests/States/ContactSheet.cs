using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// Every state on one sheet, « planche.html »: a line a state, its pictures side by side from the phone in light to the desk
/// in forced colours; and the same sheet as pictures, a few states on each (« planche-01.png »). Made by the browser the
/// tests already have.
/// </summary>
internal static class ContactSheet
{
    private const string Prefix = "planche";
    private const int StatesOnAPicture = 8;
    private static readonly string[] Order = ["390-light", "390-dark", "390-forced", "1280-light", "1280-dark", "1280-forced", "1920-light", "1920-dark", "1920-forced"];

    /// <summary>Makes the sheet again from the pictures « state-width-theme.png » that lie in the folder.</summary>
    public static async Task MakeAsync(IBrowser browser, string folder)
    {
        var states = Directory.GetFiles(folder, "*.png")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.StartsWith(Prefix, StringComparison.Ordinal) && name.Split('-').Length > 2)
            .GroupBy(StateOf)
            .OrderBy(state => state.Key, StringComparer.Ordinal)
            .ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Prefix}.html"), Html(states));
        var number = 0;
        foreach (var some in states.Chunk(StatesOnAPicture))
        {
            await PictureAsync(browser, Path.Combine(folder, $"{Prefix}-{++number:00}"), some);
        }
    }

    private static string StateOf(string name) => string.Join('-', name.Split('-')[..^2]);

    private static string KindOf(string name) => string.Join('-', name.Split('-')[^2..]);

    private static async Task PictureAsync(IBrowser browser, string path, IEnumerable<IGrouping<string, string>> states)
    {
        var page = path + ".html";
        await File.WriteAllTextAsync(page, Html(states));
        var sheet = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1680, Height = 1000 } });
        await sheet.GotoAsync(new Uri(page).AbsoluteUri);
        await sheet.ScreenshotAsync(new PageScreenshotOptions { Path = path + ".png", FullPage = true });
        await sheet.CloseAsync();
        File.Delete(page);
    }

    /// <summary>A picture is cut at some height: what is below is read on the picture itself, one click away.</summary>
    private static string Html(IEnumerable<IGrouping<string, string>> states)
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="fr"><meta charset="utf-8"><title>Tous les états</title>
            <style>
            body { font: 14px sans-serif; margin: 12px; background: #888; }
            h2 { font-size: 15px; margin: 16px 0 4px; }
            div { display: flex; gap: 8px; align-items: flex-start; }
            a { flex: 330 1 0; min-width: 0; }
            a.phone { flex-grow: 160; }
            img { display: block; width: 100%; max-height: 480px; object-fit: cover; object-position: top; }
            </style>
            """);
        foreach (var state in states)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(state.Key)}</h2><div>");
            foreach (var name in state.OrderBy(name => Array.IndexOf(Order, KindOf(name))))
            {
                var kind = KindOf(name).StartsWith("390", StringComparison.Ordinal) ? "phone" : "desk";
                var file = WebUtility.HtmlEncode(name) + ".png";
                html.Append(CultureInfo.InvariantCulture, $"<a class=\"{kind}\" href=\"{file}\"><img src=\"{file}\" alt=\"{WebUtility.HtmlEncode(name)}\"></a>");
            }

            html.Append("</div>");
        }

        return html.Append("</html>").ToString();
    }
}
