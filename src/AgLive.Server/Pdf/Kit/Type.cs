using PdfSharp.Drawing;

namespace AgLive.Server.Pdf.Kit;

/// <summary>A size of type with its line, in points (1/72 inch).</summary>
/// <param name="Size">Height of the face.</param>
/// <param name="Line">From one line to the next.</param>
internal sealed record Type(double Size, double Line, bool IsBold = false)
{
    public static readonly Type Title = new(20, 24, IsBold: true);
    /// <summary>The number of a resolution in its margin.</summary>
    public static readonly Type Number = new(20, 22, IsBold: true);

    public static readonly Type Heading = new(12.5, 16, IsBold: true);
    public static readonly Type Body = new(10.5, 14);
    public static readonly Type Strong = new(10.5, 14, IsBold: true);

    /// <summary>The act itself, what is signed.</summary>
    public static readonly Type Act = new(12, 17);

    /// <summary>The floor: nothing is smaller.</summary>
    public static readonly Type Small = new(9, 12);
    public static readonly Type SmallStrong = new(9, 12, IsBold: true);

    /// <summary>A document keeps its own (<see cref="Ruler"/>).</summary>
    public XFont NewFont() => new(AtkinsonFonts.Family, Size, IsBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
}
