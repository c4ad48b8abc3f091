using System.Text;

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

    public static IReadOnlyList<string> Of(string words, Type type, double width, Ruler ruler)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var (written, space) = (0d, ruler.WidthOf(" ", type));
        foreach (var word in Printable(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, type, width, ruler)))
        {
            var more = ruler.WidthOf(word, type);
            if (line.Length > 0 && written + space + more > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                written = 0;
            }

            written += line.Length > 0 ? space + more : more;
            _ = line.Length > 0 ? line.Append(' ').Append(word) : line.Append(word);
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>A word wider than the column is cut where the column ends: nothing leaves the page.</summary>
    private static IEnumerable<string> Pieces(string word, Type type, double width, Ruler ruler)
    {
        while (word.Length > 1 && ruler.WidthOf(word, type) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && ruler.WidthOf(word[..fits], type) > width)
            {
                fits--;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}
