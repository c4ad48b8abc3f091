using System.Security.Cryptography;
using System.Text;

namespace AgLive.Web.Papers;

/// <summary>
/// A document as plain text: what its signatures bind. UTF-8, lines ended by a line feed; the words are those of the pages,
/// in their order. Anybody who has the text finds the same hash.
/// </summary>
public static class PaperText
{
    /// <summary>A title, a cell, a paragraph: a line each; the cells of a row are apart by a tabulation.</summary>
    public static string Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var text = new StringBuilder();
        Line(text, paper.Title);
        Line(text, $"{paper.Head.Condominium}\t{paper.Head.Address}\t{paper.Head.Syndic}");
        Line(text, paper.JournalHash);
        foreach (var section in paper.Sections)
        {
            if (section.Number.Length > 0)
            {
                Line(text, $"{section.Noun} n° {section.Number}");
            }

            Line(text, section.Title);
            foreach (var block in section.Blocks)
            {
                Block(text, block);
            }
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the text; 64 hexadecimal digits, small letters.</summary>
    public static string HashOf(Paper paper) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(paper))));

    private static void Block(StringBuilder text, PaperBlock block)
    {
        if (block.Table is not { } table)
        {
            Line(text, block.Mark.Length > 0 ? $"{block.Text}\t{block.Mark}" : block.Text);
            return;
        }

        Line(text, string.Join('\t', table.Columns.Select(column => column.Title)));
        foreach (var row in table.Rows.Concat(table.Total is { } total ? [total] : Enumerable.Empty<IReadOnlyList<PaperCell>>()))
        {
            Line(text, string.Join('\t', row.Select(cell => cell.Text.Replace('\n', ' ') + Drawn(cell))));
        }
    }

    /// <summary>A drawn signature is bound by the hash of its strokes.</summary>
    private static string Drawn(PaperCell cell) =>
        cell.Drawn is { } strokes ? $" [signature {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(strokes)))}]" : "";

    private static void Line(StringBuilder text, string words) => text.Append(words.ReplaceLineEndings("\n")).Append('\n');
}
