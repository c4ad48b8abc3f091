namespace AgLive.Server.Hosting.Branding;

/// <summary>The three colours an agency lends to one theme of the portal.</summary>
internal sealed record AgencyColours(Rgb Accent, Rgb OnAccent, Rgb AccentSoft);

/// <summary>
/// What becomes of the one colour an agency gives: hue and chroma are its own, lightness gives way until the text
/// can be read. Nothing is refused, everything is corrected.
/// </summary>
internal sealed record AgencyPalette(AgencyColours Light, AgencyColours Dark)
{
    /// <summary>WCAG 2.2, 1.4.3: text on its ground.</summary>
    public const double TextContrast = 4.5;

    /// <summary>Running text on the soft ground.</summary>
    public const double SoftContrast = 7;

    private const double MostChroma = 0.15;
    private const double MostSoftChroma = 0.03;
    private const double LightnessStep = 0.005;

    // The grounds and inks of tokens.css on which the accent is laid.
    public static readonly Rgb Paper = Rgb.Parse("#edf0ed");
    public static readonly Rgb Ink = Rgb.Parse("#14211d");
    public static readonly Rgb DarkInset = Rgb.Parse("#1e2925");
    public static readonly Rgb DarkInk = Rgb.Parse("#eaf0ec");
    private static readonly Rgb White = new(255, 255, 255);

    public static AgencyPalette From(Rgb given)
    {
        var own = Oklch.From(given);
        own = own with { Chroma = Math.Min(own.Chroma, MostChroma) };
        return new AgencyPalette(
            Theme(own, Paper, Ink, step: -LightnessStep, softLightness: 0.93),
            Theme(own, DarkInset, DarkInk, step: LightnessStep, softLightness: 0.30));
    }

    private static AgencyColours Theme(Oklch own, Rgb ground, Rgb ink, double step, double softLightness)
    {
        var accent = Readable(own, ground, TextContrast, step);
        var soft = new Oklch(softLightness, Math.Min(own.Chroma, MostSoftChroma), own.Hue);

        // The soft ground moves away from the ink, which is the other way from the accent's.
        return new AgencyColours(accent, ReadableOn(accent), Readable(soft, ink, SoftContrast, -step));
    }

    private static Rgb Readable(Oklch colour, Rgb ground, double contrast, double step)
    {
        var end = step > 0 ? 1.0 : 0.0;
        while (colour.ToRgb().ContrastWith(ground) < contrast && colour.Lightness != end)
        {
            colour = colour with { Lightness = Math.Clamp(colour.Lightness + step, 0, 1) };
        }

        return colour.ToRgb();
    }

    private static Rgb ReadableOn(Rgb accent) =>
        accent.ContrastWith(White) >= TextContrast || accent.ContrastWith(White) > accent.ContrastWith(Ink) ? White : Ink;
}
