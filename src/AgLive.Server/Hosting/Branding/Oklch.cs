namespace AgLive.Server.Hosting.Branding;

/// <summary>
/// A colour by lightness (0 to 1), chroma and hue (radians), in the space where equal steps look equal
/// (Björn Ottosson, OKLab; CSS Color 4). Moving the lightness keeps what makes the colour the agency's own.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double ChromaStep = 0.002;

    public static Oklch From(Rgb colour)
    {
        var (red, green, blue) = (Rgb.Linear(colour.Red), Rgb.Linear(colour.Green), Rgb.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch(lightness, Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }

    /// <summary>The nearest colour a screen can show: the chroma gives way, lightness and hue stay.</summary>
    public Rgb ToRgb()
    {
        for (var chroma = Chroma; chroma > 0; chroma -= ChromaStep)
        {
            if ((this with { Chroma = chroma }).Exact() is { } shown)
            {
                return shown;
            }
        }

        return (this with { Chroma = 0 }).Exact() ?? (Lightness > 0.5 ? new Rgb(255, 255, 255) : new Rgb(0, 0, 0));
    }

    private Rgb? Exact()
    {
        var (a, b) = (Chroma * Math.Cos(Hue), Chroma * Math.Sin(Hue));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        var red = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
        var green = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
        var blue = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
        return Channel(red) is { } r && Channel(green) is { } g && Channel(blue) is { } u ? new Rgb(r, g, u) : null;
    }

    private static byte? Channel(double linear)
    {
        const double Tolerance = 1e-4;
        if (linear is < -Tolerance or > 1 + Tolerance)
        {
            return null;
        }

        var light = Math.Clamp(linear, 0, 1);
        var value = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(value * 255);
    }
}
