using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace AgLive.Server.Pdf.Kit;

/// <summary>
/// A4 pages written from top to bottom, tagged for those who listen to them. Measures in points. Everything written goes
/// through a block (PdfSheet.Blocks.cs); a block that does not fit begins the next page.
/// </summary>
public sealed partial class PdfSheet
{
    internal const double Millimetre = 72 / 25.4;
    private const double Top = 25 * Millimetre;
    private const double Side = 20 * Millimetre;
    private const double Foot = 25 * Millimetre;
    private const double Width = 210 * Millimetre;
    private const double Height = 297 * Millimetre;

    private readonly SheetHead head;
    private readonly int pages;
    private readonly Ink ink;
    private readonly Ruler ruler;
    private double left = Side;
    private double y;

    /// <param name="pages">How many pages it will have; 0 while they are counted.</param>
    private PdfSheet(Ink ink, Ruler ruler, SheetHead head, int pages)
    {
        (this.ink, this.ruler, this.head, this.pages) = (ink, ruler, head, pages);
        NextPage();
    }

    private double ColumnWidth => Width - Side - left;

    private static double Bottom => Height - Foot;

    /// <summary>
    /// Writes a document: once without ink to count its pages, once more to number them. The content is called twice and must
    /// say the same both times.
    /// </summary>
    internal static PdfDocument Write(SheetHead head, Action<PdfSheet> content)
    {
        AtkinsonFonts.Use();
        using var ruler = new Ruler();
        using var counted = new Ink(null);
        content(new PdfSheet(counted, ruler, head, 0));
        var document = New(head);
        using var ink = new Ink(document);
        content(new PdfSheet(ink, ruler, head, counted.PageCount));
        return document;
    }

    private static PdfDocument New(SheetHead head)
    {
        var document = new PdfDocument();
        document.Info.Title = Lines.Printable(head.FullTitle.Length > 0 ? head.FullTitle : head.Title);
        document.Info.Author = Lines.Printable(head.Right);
        document.Info.Creator = "AgLive";
        document.ViewerPreferences.DisplayDocTitle = true;

        // The library ends its compressed streams too early (checkers warn): plain ones are sound, and a few kilobytes more.
        document.Options.CompressContentStreams = false;
        document.Options.NoCompression = true;
        return document;
    }

    private void NextPage()
    {
        ink.NextPage();
        ink.BeginArtifact();
        WriteHead();
        WriteFoot();
        ink.End();
        y = Top + (15 * Millimetre);
    }

    /// <summary>Residence left, syndic right, the double rule of an official act.</summary>
    private void WriteHead()
    {
        var (lines, more) = ink.PageCount == 1 ? (head.LeftMore.Take(2).ToList(), head.RightMore.Take(2).ToList()) : ([], []);
        var first = Top - (Math.Max(lines.Count, more.Count) * Type.Small.Line);
        Put(head.Left, lines.Count + more.Count > 0 ? Type.SmallStrong : Type.Small, Side, first, XStringAlignment.Near);
        Put(head.Right, Type.Small, Width - Side, first, XStringAlignment.Far);
        for (var i = 0; i < Math.Max(lines.Count, more.Count); i++)
        {
            Put(lines.ElementAtOrDefault(i) ?? "", Type.Small, Side, first + ((i + 1) * Type.Small.Line), XStringAlignment.Near);
            Put(more.ElementAtOrDefault(i) ?? "", Type.Small, Width - Side, first + ((i + 1) * Type.Small.Line), XStringAlignment.Far);
        }

        ink.DrawLine(new XPen(XColors.Black, 2.4), Side, Top + 8, Width - Side, Top + 8);
        ink.DrawLine(new XPen(XColors.Black, 0.6), Side, Top + 11.4, Width - Side, Top + 11.4);
    }

    private void WriteFoot()
    {
        var at = Height - (15 * Millimetre);
        ink.DrawLine(new XPen(XColors.Black, 0.6), Side, at - 12, Width - Side, at - 12);
        Put($"{head.Title}, {head.State}. {head.Reference}", Type.Small, Side, at, XStringAlignment.Near);
        Put($"Page\u00A0{ink.PageCount} sur\u00A0{pages}", Type.Small, Width - Side, at, XStringAlignment.Far);
    }

    private void Put(string words, Type type, double x, double baseline, XStringAlignment side) =>
        ink.DrawString(words, ruler.FontOf(type), x, baseline, side);

    /// <summary>A new page when what comes next would not fit on this one.</summary>
    private void Keep(double height)
    {
        if (y + height > Bottom)
        {
            NextPage();
        }
    }
}
