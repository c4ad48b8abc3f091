using AgLive.Browser.Tests.Journeys;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Screens;

/// <summary>The table of a result, as a screen shows it.</summary>
internal static class TallyTable
{
    /// <summary>The lines of the table: words, voix, votants.</summary>
    public static async Task<IReadOnlyList<CountedLine>> ReadAsync(ILocator table)
    {
        var lines = new List<CountedLine>();
        foreach (var row in await table.Locator("tbody tr").AllAsync())
        {
            lines.Add(new CountedLine(
                (await row.Locator("th").InnerTextAsync()).Trim(),
                Digits(await row.Locator(".tally__v").TextContentAsync()),
                (int)Digits(await row.Locator(".tally__h").TextContentAsync())));
        }

        return lines;
    }

    private static long Digits(string? text) => long.Parse(string.Concat((text ?? "").Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
}
