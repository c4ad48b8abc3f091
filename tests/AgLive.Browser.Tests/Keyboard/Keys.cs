using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Keyboard;

/// <summary>A person without a mouse: Tab, Enter, Space, arrows, letters. Every stop must be seen and lie in the open.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostStops = 80;

    /// <summary>What is wrong with the focused element; empty when it shows its focus and nothing covers it.</summary>
    private const string Trouble =
        """
        () => {
          const e = document.activeElement;
          // A heading the page itself gave the focus to is a place to read from, not a stop of the Tab key.
          if (!e || e === document.body || e.tabIndex < 0) return "";
          const name = e.tagName.toLowerCase() + "#" + e.id + "." + e.className + " " + (e.textContent || "").trim().slice(0, 40);
          const labels = [...(e.labels ?? [])];
          const outlined = x => { const s = getComputedStyle(x); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2; };
          if (![e, ...labels].some(outlined)) return "no visible focus: " + name;
          const shown = [e, ...labels].find(x => { const r = x.getBoundingClientRect(); return r.width > 2 && r.height > 2; });
          if (!shown) return "no size: " + name;
          const r = shown.getClientRects()[0];
          const y = (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2;
          if (r.bottom <= 0 || r.top >= innerHeight) return "out of the screen: " + name;
          const top = document.elementFromPoint(r.left + r.width / 2, y);
          const bar = top?.closest(".actionbar, .tabbar");
          return bar && !bar.contains(e) ? "under the bar: " + name : "";
        }
        """;

    /// <summary>Tab, again and again, to the wanted element; each stop on the way is checked.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        var passed = new List<string>();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await CheckFocusAsync();
            if (await wanted.CountAsync() > 0 && await wanted.First.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            passed.Add(await page.EvaluateAsync<string>("(document.activeElement?.id || document.activeElement?.textContent || '').trim().slice(0, 30)"));
        }

        Assert.Fail($"Tab never reached {wanted}: {string.Join(" | ", passed)}");
    }

    public async Task EnterOnAsync(ILocator wanted) => await PressOnAsync(wanted, "Enter");

    public async Task SpaceOnAsync(ILocator wanted) => await PressOnAsync(wanted, "Space");

    public async Task TypeInAsync(ILocator field, string text)
    {
        await TabToAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    private async Task PressOnAsync(ILocator wanted, string key)
    {
        await TabToAsync(wanted);
        await page.Keyboard.PressAsync(key);
    }

    private async Task CheckFocusAsync() => Assert.Equal("", await page.EvaluateAsync<string>(Trouble));
}
