using AgLive.Browser.Tests.Fixtures;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// Looks at one state of one page: axe at 390 and 1280, its rules about colour in dark too, no sideways scroll on narrow
/// phones; and, when AGLIVE_PICTURES names a folder, pictures at both widths in light and dark for people to look at.
/// </summary>
internal sealed partial class Sight
{
    private const int Phone = 390;
    private const int Desk = 1280;
    public static readonly string? Pictures = Environment.GetEnvironmentVariable("AGLIVE_PICTURES");
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"],
        },
    };

    /// <summary>The theme changes colours and nothing else of the page.</summary>
    private static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    private readonly List<string> findings = [];
    private readonly HashSet<string> seen = [];

    /// <summary>Names of the states looked at.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    public async Task LookAsync(Guest guest, string state)
    {
        Assert.True(seen.Add(state), $"{state} was looked at twice.");
        if (guest.HasScript)
        {
            await LookAsync(guest.Page, state);
            return;
        }

        var twin = await guest.TwinAsync();
        await LookAsync(twin, state);
        await twin.Context.CloseAsync();
    }

    public void FoundNothing() => Assert.True(findings.Count == 0, string.Join('\n', findings));

    private async Task LookAsync(IPage page, string state)
    {
        var usual = page.ViewportSize!;
        await page.WaitForLoadStateAsync(LoadState.Load);
        foreach (var scheme in Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in new[] { Phone, Desk })
            {
                await page.SetViewportSizeAsync(width, width == Phone ? 844 : 800);
                await ExamineAsync(page, state, scheme, width);
                await PictureAsync(page, state, scheme, width);
            }
        }

        await FitsAsync(page, state, 320);
        await InForcedColorsAsync(page, state);
        await OnAVerySmallScreenAsync(page, state);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(usual.Width, usual.Height);
    }

    private async Task ExamineAsync(IPage page, string state, ColorScheme scheme, int width)
    {
        if (width == Phone)
        {
            await FitsAsync(page, state, Phone);
        }

        if (scheme == ColorScheme.Dark && width == Desk)
        {
            return;
        }

        var result = await page.RunAxe(scheme == ColorScheme.Dark ? ColourRules : Rules);
        findings.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(
            node => $"{state} {scheme} {width}: {violation.Id}: {violation.Help}\n    {node.Html}\n    {string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
    }

    /// <summary>The system repaints everything: only a picture tells whether the page can still be read.</summary>
    private static async Task InForcedColorsAsync(IPage page, string state)
    {
        if (Pictures is null)
        {
            return;
        }

        await page.SetViewportSizeAsync(Phone, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active });
        await PictureAsync(page, $"{state}-forced", ColorScheme.Dark, Phone);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
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

    private static async Task PictureAsync(IPage page, string state, ColorScheme scheme, int width)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new()
            {
                Path = Path.Combine(Pictures, $"{state}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png"),
                FullPage = true,
                Animations = ScreenshotAnimations.Disabled,
            });
        }
    }
}
