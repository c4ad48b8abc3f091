using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace AgLive.Server.Pdf.Kit;

/// <content>
/// What a document is made of. Each line ends with a space: those who listen hear its last word apart from the next one.
/// </content>
public sealed partial class PdfSheet
{
    /// <summary>The margin column of sections and resolutions.</summary>
    private const double Margin = 32 * Millimetre;

    /// <summary>The title of the document, once, under the double rule.</summary>
    public void Title(string words)
    {
        Write(words, Type.Title, PdfBlockLevelElementTag.Heading1);
        Space(6);
    }

    public void Paragraph(string words) => Write(words, Type.Body, PdfBlockLevelElementTag.Paragraph);

    /// <summary>The act itself: larger, what is signed.</summary>
    public void Act(string words) => Write(words, Type.Act, PdfBlockLevelElementTag.Paragraph);

    /// <summary>What must be seen first among what is said around.</summary>
    public void Strong(string words) => Write(words, Type.Strong, PdfBlockLevelElementTag.Paragraph);

    /// <summary>At the floor of 9 points: where it comes from, how it is checked.</summary>
    public void Small(string words) => Write(words, Type.Small, PdfBlockLevelElementTag.Paragraph);

    /// <summary>White between two blocks, in points.</summary>
    public void Space(double points) => y += points;

    /// <summary>A rule, its label in the margin, the matter beside it; the label never ends a page.</summary>
    /// <param name="together">Height in points that stays on one page with the label, when it is known to be more than three lines.</param>
    public void Section(string label, Action body, double together = 0)
    {
        ArgumentNullException.ThrowIfNull(body);
        Keep(16 + Math.Max(together, 3 * Type.Body.Line));
        ink.BeginArtifact();
        ink.DrawLine(new XPen(XColors.Black, 1), Side, y, Width - Side, y);
        ink.End();
        Space(16);
        var (start, first) = (y, ink.PageCount);
        ink.BeginElement(PdfGroupingElementTag.Section);
        ink.BeginElement(PdfBlockLevelElementTag.Heading2);
        foreach (var line in Lines.Of(label, Type.Strong, Margin - (4 * Millimetre), ruler))
        {
            Put($"{line} ", Type.Strong, Side, start, XStringAlignment.Near);
            start += Type.Strong.Line;
        }

        ink.End();
        left = Side + Margin;
        body();
        left = Side;
        ink.End();
        y = (ink.PageCount == first ? Math.Max(y, start) : y) - 2;
    }

    /// <summary>A list of two columns: words left, the answer in bold right. One entry never breaks over two pages.</summary>
    public void Pairs(IEnumerable<(string Words, string Answer)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        const double Answer = 30 * Millimetre;
        ink.BeginElement(PdfBlockLevelElementTag.List);
        foreach (var (words, answer) in pairs)
        {
            var lines = Lines.Of(words, Type.Body, ColumnWidth - Answer, ruler);
            Keep(lines.Count * Type.Body.Line);
            ink.BeginElement(PdfBlockLevelElementTag.ListItem);
            ink.BeginElement(PdfBlockLevelElementTag.ListBody);
            var first = y;
            foreach (var line in lines)
            {
                Put($"{line} ", Type.Body, left, y, XStringAlignment.Near);
                y += Type.Body.Line;
            }

            Put(answer, Type.Strong, Width - Side, first, XStringAlignment.Far);

            ink.End();
            ink.End();
            Space(3);
        }

        ink.End();
        Space(4);
    }

    /// <summary>What a signature needs to stay in one piece: its box and two lines under it.</summary>
    public const double DrawingHeight = (24 * Millimetre) + 60;

    /// <summary>A signature drawn, scaled into its box above the line where one signs.</summary>
    /// <param name="alternative">« Signature de Mme Leroy »: what those who do not see it are told.</param>
    public void Drawing(Strokes strokes, string alternative)
    {
        ArgumentNullException.ThrowIfNull(strokes);
        const double BoxWidth = 70 * Millimetre;
        const double BoxHeight = 24 * Millimetre;
        Keep(BoxHeight + 12);
        var box = new XRect(left, y - 8, BoxWidth, BoxHeight);
        ink.BeginElement(PdfIllustrationElementTag.Figure, Lines.Printable(alternative), box);
        var pen = new XPen(XColors.Black, 1.1) { LineJoin = XLineJoin.Round, LineCap = XLineCap.Round };
        foreach (var points in strokes.Into(box.X + 6, box.Y + 3, BoxWidth - 12, BoxHeight - 6))
        {
            ink.DrawLines(pen, [.. points.Select(point => new XPoint(point.X, point.Y))]);
        }

        ink.End();
        ink.BeginArtifact();
        ink.DrawLine(new XPen(XColors.Black, 0.6), left, box.Bottom, left + BoxWidth, box.Bottom);
        ink.End();
        y = box.Bottom + 16;
    }

    /// <summary>Words over as many lines and pages as they need, as one element for those who listen.</summary>
    private void Write(string words, Type type, PdfBlockLevelElementTag tag)
    {
        var lines = Lines.Of(words, type, ColumnWidth, ruler);
        Keep(Math.Min(lines.Count, 2) * type.Line);
        ink.BeginElement(tag);
        foreach (var line in lines)
        {
            if (y + type.Line > Bottom + type.Line)
            {
                ink.End();
                NextPage();
                ink.BeginElement(tag);
            }

            Put($"{line} ", type, left, y, XStringAlignment.Near);
            y += type.Line;
        }

        ink.End();
        Space(type.Line * 0.45);
    }
}
