using AgLive.Web.Papers;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace AgLive.Server.Pdf.Kit;

/// <content>Tables: read cell by cell with their heads, which come back on every page for those who see them.</content>
public sealed partial class PdfSheet
{
    private const double CellGap = 8;
    private const double CellPad = 4;

    /// <summary>Rows up to which a table stays on one page.</summary>
    private const int ShortTable = 8;

    private static readonly XColor Hairline = XColor.FromArgb(0xC6, 0xCF, 0xC9);

    /// <summary>A table as wide as the column. A row stays on one page; one taller than a page is cut between its lines.</summary>
    public void Table(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var places = Places(table.Columns);
        Keep(HeadHeight(table, places) + (table.Rows.Count <= ShortTable ? TableHeight(table, places) : 3 * Type.Body.Line));
        ink.BeginElement(PdfBlockLevelElementTag.Table);
        Head(table, places, isRead: true);
        foreach (var row in table.Rows)
        {
            Row(table, row, places, isTotal: false);
        }

        if (table.Total is { } total)
        {
            Row(table, total, places, isTotal: true);
        }

        ink.End();
        Space(8);
    }

    private List<(double X, double Width)> Places(IReadOnlyList<PaperColumn> columns)
    {
        List<(double X, double Width)> places = [];
        var (x, whole) = (left, columns.Sum(column => column.Share));
        foreach (var column in columns)
        {
            var width = ColumnWidth * column.Share / whole;
            places.Add((x, width - CellGap));
            x += width;
        }

        places[^1] = (places[^1].X, places[^1].Width + CellGap);
        return places;
    }

    private double TableHeight(PaperTable table, List<(double X, double Width)> places) => table.Rows
        .Concat(table.Total is { } total ? [total] : Enumerable.Empty<IReadOnlyList<PaperCell>>())
        .Sum(row => (LinesOf(row, places, Type.Body).Max(cell => cell.Count) * Type.Body.Line) + (2 * CellPad));

    private static Type TypeOf(PaperTable table, bool isTotal) => (table.IsRegister, isTotal) switch
    {
        (true, false) => Type.Small,
        (true, true) => Type.SmallStrong,
        (false, true) => Type.Strong,
        _ => Type.Body,
    };

    private List<List<string>> LinesOf(IReadOnlyList<PaperCell> row, List<(double X, double Width)> places, Type type) =>
        [.. row.Select((cell, i) => cell.Text.Split('\n').SelectMany(part => Lines.Of(part, type, places[i].Width, ruler)).ToList())];

    private double HeadHeight(PaperTable table, List<(double X, double Width)> places) =>
        (table.Columns.Select((column, i) => Lines.Of(column.Title, Type.Small, places[i].Width, ruler).Count).Max() * Type.Small.Line) + CellPad;

    /// <param name="isRead">False where it comes back on the next pages: it was heard once.</param>
    private void Head(PaperTable table, List<(double X, double Width)> places, bool isRead)
    {
        var height = HeadHeight(table, places);
        if (isRead)
        {
            ink.BeginElement(PdfBlockLevelElementTag.TableRow);
        }
        else
        {
            ink.BeginArtifact();
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (isRead)
            {
                ink.BeginElement(PdfBlockLevelElementTag.TableHeaderCell);
                ink.Scope("/Column");
            }

            Cell(Lines.Of(table.Columns[i].Title, Type.Small, places[i].Width, ruler), Type.Small, places[i], table.Columns[i].IsFigure);
            if (isRead)
            {
                ink.End();
            }
        }

        ink.End();
        y += height;
        RuleAt(y - Type.Small.Line + 2, XColors.Black, 1.2);
        y += CellPad + 2;
    }

    private void Row(PaperTable table, IReadOnlyList<PaperCell> row, List<(double X, double Width)> places, bool isTotal)
    {
        var type = TypeOf(table, isTotal);
        var cells = LinesOf(row, places, type);
        var lines = Math.Max(1, cells.Max(cell => cell.Count));
        var height = Math.Max(lines * type.Line, row.Any(cell => cell.Drawn is not null) ? SignatureHeight : 0) + CellPad;
        if (y + height > Bottom && height < Bottom - Top - (40 * Millimetre))
        {
            NextPage();
            Head(table, places, isRead: false);
        }

        if (isTotal)
        {
            RuleAt(y - CellPad - Type.Body.Line + 2, XColors.Black, 1.2);
        }

        var top = y;
        ink.BeginElement(PdfBlockLevelElementTag.TableRow);
        for (var i = 0; i < row.Count; i++)
        {
            y = top;
            ink.BeginElement(i == 0 ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell);
            if (i == 0)
            {
                ink.Scope("/Row");
            }

            Cell(cells[i], type, places[i], table.Columns[i].IsFigure);
            if (row[i].Drawn is { } strokes)
            {
                Signature(strokes, row[0].Text.Split('\n')[0], places[i], top);
            }

            ink.End();
        }

        ink.End();
        y = top + height;
        RuleAt(y - Type.Body.Line + 2, Hairline, 0.6);
        y += CellPad;
    }

    private void Cell(IReadOnlyList<string> lines, Type type, (double X, double Width) place, bool isFigure)
    {
        var at = y;
        foreach (var line in lines)
        {
            Put(isFigure ? line : $"{line} ", type, isFigure ? place.X + place.Width : place.X, at, isFigure ? XStringAlignment.Far : XStringAlignment.Near);
            at += type.Line;
        }
    }

    private void RuleAt(double at, XColor colour, double weight)
    {
        ink.BeginArtifact();
        ink.DrawLine(new XPen(colour, weight), left, at, Width - Side, at);
        ink.End();
    }
}
