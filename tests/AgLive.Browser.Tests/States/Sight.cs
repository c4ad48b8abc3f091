using System.Diagnostics;
using AgLive.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// Looks at one state of one page: axe at 390 and 1280, its rules about colour in dark too (at 390: a width changes no colour), no
/// sideways scroll on narrow phones; and, when AGLIVE_PICTURES names a folder, all of it at both widths, with pictures of all six.
/// </summary>
internal sealed partial class Sight
{
    private const int Phone = 390;
    private const int Desk = 1280;
    public static readonly string? Pictures = Environment.GetEnvironmentVariable("AGLIVE_PICTURES");
    private static readonly int[] Widths = [Phone, Desk];

    private readonly List<string> findings = [];
    private readonly HashSet<string> seen = [];
    private readonly Stopwatch watch = new();

    /// <summary>Names of the states looked at, and what looking took.</summary>
    public string Account => $"{seen.Count} states in {watch.Elapsed.TotalSeconds:0} s: {string.Join(", ", seen)}\n{string.Join('\n', findings)}";

    public async Task LookAsync(Guest guest, string state)
    {
        Assert.True(seen.Add(state), $"{state} was looked at twice.");
        watch.Start();
        if (guest.HasScript)
        {
            await LookAsync(guest.Page, state);
        }
        else
        {
            var twin = await guest.TwinAsync();
            await LookAsync(twin, state);
            await twin.Context.CloseAsync();
        }

        watch.Stop();
    }

    public void FoundNothing() => Assert.True(findings.Count == 0, string.Join('\n', findings));

    private async Task LookAsync(IPage page, string state)
    {
        var usual = page.ViewportSize!;
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        if (!state.StartsWith("erreur", StringComparison.Ordinal) && await page.Locator("[data-status]").CountAsync() > 0)
        {
            findings.Add($"{state}: the page of errors stands there, {await page.TitleAsync()}");
        }

        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, width == Phone ? 844 : 800);
            foreach (var theme in Pictures is not null ? Theme.All : width == Phone ? Theme.Both : Theme.OnlyLight)
            {
                await theme.WearAsync(page);
                await ExamineAsync(page, state, theme, width);
                await PictureAsync(page, state, theme, width);
            }
        }

        await Theme.Light.WearAsync(page);
        await FitsAsync(page, state, Phone);
        await FitsAsync(page, state, 320);
        await FitsAFingerAsync(page, state);
        await StandsSpacingAsync(page, state);
        await OnAVerySmallScreenAsync(page, state);
        await page.SetViewportSizeAsync(usual.Width, usual.Height);
    }

    private async Task ExamineAsync(IPage page, string state, Theme theme, int width)
    {
        if (theme == Theme.ForcedColours)
        {
            // The system chooses these colours; axe would read those of the style sheet. People look at the pictures.
            return;
        }

        var found = await (theme == Theme.Light ? Axe.AllAsync(page) : Axe.ColoursAsync(page));
        findings.AddRange(found.Select(finding => $"{state} {theme.Name} {width}: {finding}"));
    }

    /// <summary>A17: at 320 × 256 (1280 × 1024 enlarged four times) nothing sticks over the text. A8: votes are at least 56 px high, 12 px apart.</summary>
    private async Task OnAVerySmallScreenAsync(IPage page, string state)
    {
        await page.SetViewportSizeAsync(320, 256);
        var wrong = await page.EvaluateAsync<string>(
            """
            () => {
              const bar = document.querySelector(".actionbar");
              if (bar && getComputedStyle(bar).position !== "static") return "the bar of votes covers the text of a very small screen";
              const boxes = [...document.querySelectorAll(".vote")].map(button => button.getBoundingClientRect());
              if (boxes.some(box => box.height < 56)) return "a vote button is less than 56 px high";
              return boxes.some((box, at) => at > 0 && box.top - boxes[at - 1].bottom < 11.9) ? "vote buttons are less than 12 px apart" : "";
            }
            """);
        if (wrong.Length > 0)
        {
            findings.Add($"{state}: {wrong}");
        }
    }

    private async Task FitsAsync(IPage page, string state, int width)
    {
        await page.SetViewportSizeAsync(width, 844);
        var beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (beyond > 0)
        {
            findings.Add($"{state}: {beyond} px beyond a screen of {width} px: {await WidestAsync(page)}");
        }
    }

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>(
        """
        [...document.querySelectorAll("body *")]
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(e => e.tagName.toLowerCase() + "." + e.getAttribute("class")).slice(0, 6).join(", ")
        """);

    private static async Task PictureAsync(IPage page, string state, Theme theme, int width)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new()
            {
                Path = Path.Combine(Pictures, $"{state}-{width}-{theme.Name}.png"),
                FullPage = true,
                Animations = ScreenshotAnimations.Disabled,
            });
        }
    }
}
