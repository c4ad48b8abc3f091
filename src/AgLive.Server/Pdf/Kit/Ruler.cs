using System.Text;
using PdfSharp.Drawing;

namespace AgLive.Server.Pdf.Kit;

/// <summary>
/// Measures words before they are written, for one document. The typeface has no kerning: a word is as wide as its signs, and
/// each sign is asked of the library once.
/// </summary>
internal sealed class Ruler : IDisposable
{
    private readonly XGraphics measure = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<Type, XFont> fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(bool IsBold, Rune Sign), double> signs = [];

    public XFont FontOf(Type type)
    {
        if (!fonts.TryGetValue(type, out var font))
        {
            fonts[type] = font = type.NewFont();
        }

        return font;
    }

    public double WidthOf(string words, Type type)
    {
        var width = 0d;
        foreach (var sign in words.EnumerateRunes())
        {
            width += WidthOf(sign, type);
        }

        return width;
    }

    public double WidthOf(Rune sign, Type type) => SignOf(sign, type) * type.Size;

    public void Dispose() => measure.Dispose();

    /// <summary>As a part of the size of the type.</summary>
    private double SignOf(Rune sign, Type type)
    {
        if (!signs.TryGetValue((type.IsBold, sign), out var width))
        {
            signs[(type.IsBold, sign)] = width = measure.MeasureString(sign.ToString(), FontOf(type)).Width / type.Size;
        }

        return width;
    }
}
