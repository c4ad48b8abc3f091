using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AgLive.Server.Registry.Import;

/// <summary>Rows of a text file separated by « ; », « , » or tabs.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>Adds the rows to <paramref name="rows"/>, at most <paramref name="limit"/> of them; null when all went well.</summary>
    public static FileFault? Read(string text, int limit, List<Row> rows)
    {
        var separator = DeclaredSeparator(ref text) ?? Separator(text);
        if (TooWide(text, separator) is { } wide)
        {
            return wide;
        }

        using var source = new StringReader(text);
        using var parser = new CsvParser(source, Configuration(separator));
        var start = 1;
        try
        {
            while (rows.Count < limit && parser.Read())
            {
                var cells = parser.Record ?? [];
                if (IsUnclosed(parser.RawRecord, separator, cells))
                {
                    return new FileFault(parser.Row, ImportSentences.QuoteNotClosed);
                }

                rows.Add(new Row(parser.Row, start, cells));
                start = parser.RawRow + 1;
            }
        }
        catch (MaxFieldSizeException)
        {
            return new FileFault(rows.Count + 1, ImportSentences.QuoteNotClosed);
        }

        return null;
    }

    private static CsvConfiguration Configuration(char separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        BadDataFound = null,
        DetectColumnCountChanges = false,
        MaxFieldSize = ImportLimits.LongTextLength,
    };

    /// <summary>Excel takes a first line « sep=, » as an order, not as a row.</summary>
    private static char? DeclaredSeparator(ref string text)
    {
        if (text is not ['s', 'e', 'p', '=', var separator, '\r' or '\n', ..] || !Separators.Contains(separator))
        {
            return null;
        }

        text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return separator;
    }

    /// <summary>The separator found most often in the heading, outside quotes.</summary>
    private static char Separator(string text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var sign in text.AsSpan().TrimStart("\r\n ;,\t"))
        {
            quoted ^= sign == '"';
            if (!quoted && sign is '\n' or '\r')
            {
                break;
            }

            if (!quoted && Array.IndexOf(Separators, sign) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static FileFault? TooWide(string text, char separator)
    {
        // A row of millions of empty cells would cost gigabytes; a sentence never holds a thousand separators.
        const int most = 1_000;
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.Count(separator) > most)
            {
                return new FileFault(line, ImportSentences.TooManyColumns);
            }
        }

        return null;
    }

    private static bool IsUnclosed(string raw, char separator, string[] cells)
    {
        if (raw.AsSpan().Count('"') % 2 == 0 || cells.Length == 0)
        {
            return false;
        }

        // Only the last cell of a file can stay open: it then starts with a quote and swallows the rest.
        var last = raw.LastIndexOf(cells[^1].TrimEnd(), StringComparison.Ordinal);
        return last > 0 && raw[last - 1] == '"' && (last == 1 || raw[last - 2] == separator)
            && !raw.AsSpan().TrimEnd("\r\n").EndsWith("\"");
    }
}
