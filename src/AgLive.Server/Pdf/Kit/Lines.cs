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
        foreach (var word in Words(Printable(words)).SelectMany(word => Pieces(word, type, width, ruler)))
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

    /// <summary>Words; those of French that belong together count as one: « 191 000,00 € », « n° 7 », « : » and the word before it.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var held = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (held.Length > 0 && !Holds(held, word))
            {
                yield return held.ToString();
                held.Clear();
            }

            _ = held.Length > 0 ? held.Append(' ').Append(word) : held.Append(word);
        }

        if (held.Length > 0)
        {
            yield return held.ToString();
        }
    }

    private static bool Holds(StringBuilder before, string after) => (before[^1], after[0]) switch
    {
        (_, '€' or '%' or ':' or ';' or '!' or '?' or '»') or ('«' or '°', _) => true,
        ('.', >= '0' and <= '9') => before.Length > 3 && before.ToString(before.Length - 4, 4) == "art.",
        ( >= '0' and <= '9', >= '0' and <= '9') => after.Length >= 3 && after.Take(3).All(char.IsAsciiDigit) && !(after.Length > 3 && char.IsAsciiDigit(after[3])),
        _ => false,
    };

    /// <summary>A word wider than the column is cut where the column ends: nothing leaves the page.</summary>
    private static IEnumerable<string> Pieces(string word, Type type, double width, Ruler ruler)
    {
        if (ruler.WidthOf(word, type) <= width)
        {
            yield return word;
            yield break;
        }

        var (start, end, written) = (0, 0, 0d);
        foreach (var sign in word.EnumerateRunes())
        {
            var more = ruler.WidthOf(sign, type);
            if (written + more > width && end > start)
            {
                yield return word[start..end];
                (start, written) = (end, 0);
            }

            written += more;
            end += sign.Utf16SequenceLength;
        }

        yield return word[start..];
    }
}
