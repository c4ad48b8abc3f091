using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AgLive.Server.Hosting.Branding;

/// <summary>An sRGB colour as browsers write it, « #rrggbb ».</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out Rgb colour)
    {
        var digits = text?.Trim().TrimStart('#') ?? "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        var valid = digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
        colour = valid ? new Rgb(Part(digits, 0), Part(digits, 2), Part(digits, 4)) : default;
        return valid;
    }

    public static Rgb Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"Not a colour: {text}.");

    /// <summary>Contrast of WCAG 2: (L1 + 0.05) / (L2 + 0.05), from 1 to 21.</summary>
    public double ContrastWith(Rgb other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>A channel without the gamma of sRGB, from 0 to 1.</summary>
    public static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static byte Part(string digits, int start) =>
        byte.Parse(digits.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
