using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Accessibility;

/// <summary>What a screen reader is given to say by the room: its two regions, as they are filled.</summary>
internal sealed class Ear(IPage page)
{
    /// <summary>Begins to listen; the page must not be loaded again meanwhile.</summary>
    public Task ListenAsync() => page.EvaluateAsync(
        """
        () => {
          window.heard = { status: [], alert: [] };
          for (const region of ["status", "alert"]) {
            const element = document.getElementById(`ag-${region}`);
            new MutationObserver(() => element.textContent && window.heard[region].push(element.textContent))
              .observe(element, { childList: true, characterData: true, subtree: true });
          }
        }
        """);

    /// <summary>Said politely since the last time this was asked.</summary>
    public Task<string[]> SaidAsync() => TakeAsync("status");

    /// <summary>Said at once, over anything else, since the last time this was asked.</summary>
    public Task<string[]> CriedAsync() => TakeAsync("alert");

    private Task<string[]> TakeAsync(string region) => page.EvaluateAsync<string[]>("region => window.heard[region].splice(0)", region);
}
