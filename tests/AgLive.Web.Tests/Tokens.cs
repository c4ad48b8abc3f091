using System.Globalization;
using System.Text.RegularExpressions;

namespace AgLive.Web.Tests;

/// <summary>The values of tokens.css by theme, and the WCAG 2 contrast between two of them.</summary>
internal static partial class Tokens
{
    private static readonly string Css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tokens.css"));

    public static IReadOnlyDictionary<string, string> Light { get; } = Block(":root {");

    public static IReadOnlyDictionary<string, string> DarkBySystem { get; } = Block(":root:not([data-bs-theme=\"light\"]) {");

    public static IReadOnlyDictionary<string, string> DarkByChoice { get; } = Block("[data-bs-theme=\"dark\"] {");

    /// <summary>Contrast of two tokens, from 1 to 21.</summary>
    public static double Contrast(IReadOnlyDictionary<string, string> theme, string one, string other)
    {
        var (a, b) = (Luminance(Value(theme, one)), Luminance(Value(theme, other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // A dark block says only what changes.
    private static string Value(IReadOnlyDictionary<string, string> theme, string name) =>
        theme.TryGetValue(name, out var value) ? value : Light[name];

    private static double Luminance(string hex)
    {
        var rgb = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (0.2126 * Linear((rgb >> 16) & 255)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255));
    }

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, string> Block(string opening)
    {
        var start = Css.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var body = Css[start..Css.IndexOf('}', start)];
        return Declaration().Matches(body).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim(), StringComparer.Ordinal);
    }

    [GeneratedRegex("--ag-(?<name>[a-z0-9-]+):(?<value>[^;]+);")]
    private static partial Regex Declaration();
}
