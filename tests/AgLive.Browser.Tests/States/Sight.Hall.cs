using AgLive.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <content>The screen of the hall: read from the last row, nothing scrolled.</content>
internal sealed partial class Sight
{
    private const int HallWidth = 1920;
    private const int HallHeight = 1080;

    /// <summary>Smallest text at 1920 by 1080, in pixels.</summary>
    private const int HallFloor = 32;

    /// <summary>As any page, and at 1920 by 1080: all of it on the screen, no text under 32 pixels.</summary>
    public async Task LookAtHallAsync(Guest guest, string state)
    {
        await LookAsync(guest, state);
        var usual = guest.Page.ViewportSize!;
        await guest.Page.SetViewportSizeAsync(HallWidth, HallHeight);
        foreach (var theme in new[] { Theme.Dark, Theme.Light })
        {
            await theme.WearAsync(guest.Page);
            await PictureAsync(guest.Page, state, theme, HallWidth);
        }

        var beyond = await guest.Page.EvaluateAsync<int>("document.documentElement.scrollHeight - document.documentElement.clientHeight");
        if (beyond > 0)
        {
            findings.Add($"{state}: {beyond} px under the edge of a screen of {HallWidth} by {HallHeight}");
        }

        findings.AddRange((await SmallTextAsync(guest.Page)).Select(text => $"{state}: under {HallFloor} px: {text}"));
        await guest.Page.SetViewportSizeAsync(usual.Width, usual.Height);
    }

    private static Task<string[]> SmallTextAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        floor => [...document.querySelectorAll("#ecran *")]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
          .filter(e => !e.closest(".vh, noscript, [hidden]") && parseFloat(getComputedStyle(e).fontSize) < floor)
          .map(e => e.tagName + " " + e.textContent.trim().slice(0, 40))
        """,
        HallFloor);
}
