using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace AgLive.Server.Pdf.Kit;

/// <content>What a form to be filled is made of.</content>
public sealed partial class PdfSheet
{
    private const double BoxSide = 7 * Millimetre;
    private const double BoxRow = BoxSide + 10;

    private static readonly XSolidBrush Grey = new(XColor.FromArgb(0xED, 0xED, 0xED));

    /// <summary>A paragraph on grey: what the organiser filled. It stays on one page.</summary>
    public void Shaded(string words)
    {
        const double Around = 4;
        var lines = Lines.Of(words, Type.Body, ColumnWidth - (2 * Around), ruler);
        var height = (lines.Count * Type.Body.Line) + (2 * Around);
        if (height > Bottom - Top - (15 * Millimetre))
        {
            Paragraph(words);
            return;
        }

        Keep(height);
        ink.BeginArtifact();
        ink.DrawRectangle(Grey, left, y - Type.Body.Size - Around + 1, ColumnWidth, height);
        ink.End();
        ink.BeginElement(PdfBlockLevelElementTag.Paragraph);
        foreach (var line in lines)
        {
            Put($"{line} ", Type.Body, left + Around, y, XStringAlignment.Near);
            y += Type.Body.Line;
        }

        ink.End();
        Space((2 * Around) + 2);
    }

    /// <summary>A text of law under its number, on one page: whoever looks for its words finds them whole.</summary>
    public void Clause(string title, string words)
    {
        Keep((2 * Type.Strong.Line) + (Lines.Of(words, Type.Small, ColumnWidth, ruler).Count * Type.Small.Line));
        Strong(title);
        Small(words);
    }

    /// <summary>Boxes of 7 mm under their label, side by side; the one chosen is crossed and its word bold.</summary>
    /// <param name="chosen">Empty for none.</param>
    public void Boxes(string label, IReadOnlyList<string> words, string chosen)
    {
        ArgumentNullException.ThrowIfNull(words);
        Keep(BoxRow + (2 * Type.Strong.Line));
        Write(label, Type.Strong, PdfBlockLevelElementTag.Paragraph);
        var (width, top) = (ColumnWidth / words.Count, y - 12);
        ink.BeginElement(PdfBlockLevelElementTag.List);
        for (var i = 0; i < words.Count; i++)
        {
            var (x, ticked) = (left + (i * width), words[i] == chosen);
            ink.BeginArtifact();
            Box(x, top, ticked);
            ink.End();
            ink.BeginElement(PdfBlockLevelElementTag.ListItem);
            ink.BeginElement(PdfBlockLevelElementTag.ListBody);
            Put($"{words[i]} ", ticked ? Type.Strong : Type.Body, x + BoxSide + 6, top + (BoxSide / 2) + 4, XStringAlignment.Near);
            ink.End();
            ink.End();
        }

        ink.End();
        y = top + BoxSide + 20;
    }

    private void Box(double x, double top, bool ticked)
    {
        ink.DrawRectangle(new XPen(XColors.Black, 1), x, top, BoxSide, BoxSide);
        if (ticked)
        {
            var pen = new XPen(XColors.Black, 2) { LineCap = XLineCap.Round };
            ink.DrawLine(pen, x + 4, top + 4, x + BoxSide - 4, top + BoxSide - 4);
            ink.DrawLine(pen, x + 4, top + BoxSide - 4, x + BoxSide - 4, top + 4);
        }
    }
}
