using Microsoft.Playwright;

namespace AgLive.Browser.Tests.States;

/// <summary>How a system asks a page to look.</summary>
internal sealed record Theme(string Name, ColorScheme Scheme, ForcedColors Forced)
{
    public static readonly Theme Light = new("light", ColorScheme.Light, ForcedColors.None);

    public static readonly Theme Dark = new("dark", ColorScheme.Dark, ForcedColors.None);

    /// <summary>The system repaints everything (high contrast): shapes and words must carry what colour carried.</summary>
    public static readonly Theme ForcedColours = new("forced", ColorScheme.Dark, ForcedColors.Active);

    public static readonly IReadOnlyList<Theme> All = [Light, Dark, ForcedColours];

    public static readonly IReadOnlyList<Theme> Both = [Light, Dark];

    public static readonly IReadOnlyList<Theme> OnlyLight = [Light];

    public Task WearAsync(IPage page) => page.EmulateMediaAsync(new() { ColorScheme = Scheme, ForcedColors = Forced });
}
