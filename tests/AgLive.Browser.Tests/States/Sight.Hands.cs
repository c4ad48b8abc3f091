using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <content>For hands that tremble and eyes that need air: what axe does not measure (A8, A17).</content>
internal sealed partial class Sight
{
    /// <summary>Smallest height of what a voter touches on a phone, in pixels (A8); the console is for a mouse, axe asks 24 of it.</summary>
    private const int Finger = 48;

    /// <summary>A8: buttons, fields, folded parts and ticked lines of a voter's page.</summary>
    private async Task FitsAFingerAsync(IPage page, string state)
    {
        await page.SetViewportSizeAsync(Phone, 844);
        var small = await page.EvaluateAsync<string[]>(
            """
            least => document.querySelector(".console, .screen") ? [] :
              [...document.querySelectorAll("main button, main a.btn, main summary, main select, main textarea, main input:not([type=hidden], [type=checkbox], [type=radio]), main .tick label, .tabbar a, .actionbar button")]
                .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest(".vh"))
                .map(e => [e.getBoundingClientRect(), e])
                .filter(([box]) => box.height > 1 && box.height < least - 0.1)
                .map(([box, e]) => `${box.height.toFixed(0)} px high: ${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 30)}`)
            """,
            Finger);
        findings.AddRange(small.Select(found => $"{state}: {found}"));
    }

    /// <summary>A17 (WCAG 1.4.12): with the widest spacing a reader may ask for, nothing runs out of a narrow phone and no button cuts its words.</summary>
    private async Task StandsSpacingAsync(IPage page, string state)
    {
        await page.SetViewportSizeAsync(Phone, 844);
        var wrong = await page.EvaluateAsync<string>(
            """
            () => {
              const before = [...document.adoptedStyleSheets];
              const air = new CSSStyleSheet();
              air.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
              document.adoptedStyleSheets = [...before, air];
              const root = document.documentElement;
              const beyond = root.scrollWidth - root.clientWidth;
              const wide = beyond > 0 ? [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
                .map(e => e.tagName.toLowerCase() + "." + e.getAttribute("class")).slice(0, 4).join(", ") : "";
              const cut = [...document.querySelectorAll("button, .btn, .tabbar a")]
                .filter(e => e.clientHeight > 0 && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2))
                .map(e => e.textContent.trim().slice(0, 30)).slice(0, 4).join(", ");
              document.adoptedStyleSheets = before;
              return (beyond > 0 ? `${beyond} px beyond the screen: ${wide} ` : "") + (cut ? `words cut: ${cut}` : "");
            }
            """);
        if (wrong.Length > 0)
        {
            findings.Add($"{state}, with wide spacing: {wrong}");
        }
    }
}
