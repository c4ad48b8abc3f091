using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <summary>
/// axe-core in the page itself: given once to each document, then asked as often as its theme or width changes. Only what
/// it finds comes back, so that a page of two hundred rows costs no more than its checks.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript() + "\n;0";
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"];

    /// <summary>A theme changes colours and nothing else of the page.</summary>
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    /// <summary>WCAG 2.2 A and AA, RGAA 4, good practice.</summary>
    public static Task<string[]> AllAsync(IPage page) => RunAsync(page, "tag", Tags);

    /// <summary>The rules a theme can break.</summary>
    public static Task<string[]> ColoursAsync(IPage page) => RunAsync(page, "rule", Colours);

    private static async Task<string[]> RunAsync(IPage page, string type, string[] values)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async runOnly => {
              const found = await axe.run(document, { runOnly, resultTypes: ["violations"] });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help}\n    ${node.html}\n    ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(" ")}`));
            }
            """,
            new { type, values });
    }
}
