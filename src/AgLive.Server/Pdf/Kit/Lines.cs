using System.Text;
using PdfSharp.Drawing;

namespace AgLive.Server.Pdf.Kit;

/// <summary>Words cut into lines no wider than a column; what U+00A0 holds together is never cut.</summary>
internal static class Lines
{
    /// <summary>Atkinson has neither the fine space nor the hyphen that holds: the nearest sign it has stands for each.</summary>
    public static string Printable(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var printable = new StringBuilder(words.Length);
        foreach (var sign in words.Normalize(NormalizationForm.FormC))
        {
            _ = sign switch
            {
                '\u202F' or '\u2009' => printable.Append('\u00A0'),
                '\u2011' => printable.Append('-'),
                _ when char.IsControl(sign) => printable.Append(' '),
                _ => printable.Append(sign),
            };
        }

        return printable.ToString();
    }

    public static IReadOnlyList<string> Of(string words, Type type, double width, XGraphics measure)
    {
        var font = type.Font;
        var lines = new List<string>();
        var line = "";
        foreach (var word in Printable(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, font, width, measure)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && measure.MeasureString(longer, font).Width > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>A word wider than the column is cut where the column ends: nothing leaves the page.</summary>
    private static IEnumerable<string> Pieces(string word, XFont font, double width, XGraphics measure)
    {
        while (word.Length > 1 && measure.MeasureString(word, font).Width > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && measure.MeasureString(word[..fits], font).Width > width)
            {
                fits--;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}
