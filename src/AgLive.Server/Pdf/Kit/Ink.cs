using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace AgLive.Server.Pdf.Kit;

/// <summary>What is drawn on the pages, and its tags. Without a document it draws nothing: pages are only counted.</summary>
internal sealed class Ink : IDisposable
{
    private readonly PdfDocument? document;
    private readonly StructureBuilder? tags;
    private XGraphics? page;

    public Ink(PdfDocument? document)
    {
        this.document = document;
        if (document is not null)
        {
            var accessibility = UAManager.ForDocument(document);
            accessibility.SetDocumentLanguage("fr-FR");
            tags = accessibility.StructureBuilder;
        }
    }

    public int PageCount { get; private set; }

    public void NextPage()
    {
        PageCount++;
        page?.Dispose();
        if (document is not null)
        {
            var added = document.AddPage();
            added.Size = PageSize.A4;
            page = XGraphics.FromPdfPage(added);
        }
    }

    public void BeginElement(PdfGroupingElementTag tag) => tags?.BeginElement(tag);

    public void BeginElement(PdfBlockLevelElementTag tag) => tags?.BeginElement(tag);

    public void BeginElement(PdfIllustrationElementTag tag, string alternative, XRect box) => tags?.BeginElement(tag, alternative, box);

    /// <summary>What those who listen need not hear.</summary>
    public void BeginArtifact() => tags?.BeginArtifact();

    public void End() => tags?.End();

    /// <summary>Which cells a head names: those who listen hear it before each of them.</summary>
    public void Scope(string scope)
    {
        if (tags is not null)
        {
            var attributes = new PdfDictionary(document!);
            attributes.Elements.SetName("/O", "/Table");
            attributes.Elements.SetName("/Scope", scope);
            tags.CurrentStructureElement.Elements["/A"] = attributes;
        }
    }

    public void DrawString(string words, XFont font, double x, double baseline, XStringAlignment side) => page?.DrawString(
        Lines.Printable(words),
        font,
        XBrushes.Black,
        x,
        baseline,
        new XStringFormat { Alignment = side, LineAlignment = XLineAlignment.BaseLine });

    public void DrawLine(XPen pen, double fromX, double fromY, double toX, double toY) => page?.DrawLine(pen, fromX, fromY, toX, toY);

    public void DrawLines(XPen pen, XPoint[] points) => page?.DrawLines(pen, points);

    public void DrawRectangle(XPen pen, double x, double y, double width, double height) => page?.DrawRectangle(pen, x, y, width, height);

    public void DrawRectangle(XBrush brush, double x, double y, double width, double height) => page?.DrawRectangle(brush, x, y, width, height);

    public void Dispose() => page?.Dispose();
}
