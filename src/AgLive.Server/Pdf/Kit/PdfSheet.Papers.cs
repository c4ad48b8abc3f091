using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace AgLive.Server.Pdf.Kit;

/// <content>What official documents are made of: chapters, resolutions with their number in the margin, decisions, fingerprints.</content>
public sealed partial class PdfSheet
{
    private const double SignatureHeight = 12 * Millimetre;

    /// <summary>A title of its own over the whole width, and what it holds.</summary>
    public void Chapter(string title, Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Space(4);
        Keep(Type.Heading.Line + (4 * Type.Body.Line));
        ink.BeginElement(PdfGroupingElementTag.Section);
        Write(title, Type.Heading, PdfBlockLevelElementTag.Heading2);
        body();
        ink.End();
        Space(4);
    }

    /// <summary>« Résolution n° 7.1 », « Point n° 8 » in the margin under a rule, its title and its matter beside it.</summary>
    public void Point(string noun, string number, string title, Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = Lines.Of(title, Type.Heading, Width - (2 * Side) - Margin, ruler);
        Keep(16 + Type.Heading.Line + (lines.Count * Type.Heading.Line) + (5 * Type.Body.Line));
        RuleAt(y, XColors.Black, 0.8);
        Space(18);
        ink.BeginElement(PdfGroupingElementTag.Section);
        ink.BeginElement(PdfBlockLevelElementTag.Heading2);
        Put($"{noun} ", Type.Strong, Side, y, XStringAlignment.Near);
        Put($"n°\u00A0{number} ", number.Length > 4 ? Type.Heading : Type.Number, Side, y + Type.Number.Line, XStringAlignment.Near);
        var (first, under) = (ink.PageCount, y + Type.Number.Line);
        left = Side + Margin;
        foreach (var line in lines)
        {
            Put($"{line} ", Type.Heading, left, y, XStringAlignment.Near);
            y += Type.Heading.Line;
        }

        ink.End();
        Space(4);
        body();
        ink.End();
        left = Side;
        y = (ink.PageCount == first ? Math.Max(y, under + 8) : y) + 2;
    }

    /// <summary>A title inside a chapter.</summary>
    public void Heading(string words)
    {
        Space(4);
        Keep(Type.Strong.Line + (4 * Type.Body.Line));
        Write(words, Type.Strong, PdfBlockLevelElementTag.Heading3);
    }

    /// <summary>What was decided: bold, with a bar beside it.</summary>
    public void Verdict(string words)
    {
        const double Inset = 9;
        Space(2);
        var height = Lines.Of(words, Type.Strong, ColumnWidth - Inset, ruler).Count * Type.Strong.Line;
        Keep(height);
        ink.BeginArtifact();
        ink.DrawRectangle(XBrushes.Black, left, y - Type.Strong.Size, 3, height);
        ink.End();
        left += Inset;
        Write(words, Type.Strong, PdfBlockLevelElementTag.Paragraph);
        left -= Inset;
        Space(2);
    }

    /// <summary>A hash in groups of eight, under what it is of.</summary>
    public void Fingerprint(string label, string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        Small($"{label}\u00A0: {string.Join(' ', mark.Chunk(8).Select(part => new string(part)))}");
    }

    private void Signature(string strokes, string who, (double X, double Width) place, double top)
    {
        var box = new XRect(place.X, top - 9, place.Width, SignatureHeight);
        ink.BeginElement(PdfIllustrationElementTag.Figure, Lines.Printable($"Signature de {who}"), box);
        var pen = new XPen(XColors.Black, 0.8) { LineJoin = XLineJoin.Round, LineCap = XLineCap.Round };
        foreach (var points in Strokes.Read(strokes).Into(box.X + 2, box.Y + 2, box.Width - 4, box.Height - 4))
        {
            ink.DrawLines(pen, [.. points.Select(point => new XPoint(point.X, point.Y))]);
        }

        ink.End();
    }
}
