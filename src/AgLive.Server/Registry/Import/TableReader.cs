namespace AgLive.Server.Registry.Import;

/// <summary>
/// One file as a table, whatever it is made of. Stops at the limits of <see cref="ImportLimits"/>: a file of a million
/// rows costs no more than one of fifty thousand.
/// </summary>
internal static class TableReader
{
    /// <summary>The table, or null once the reason is among the findings.</summary>
    public static Table? Read(ImportFile file, Findings findings)
    {
        var rows = new List<Row>();
        var fault = ReadRows(file.Content, rows);
        var heading = rows.FindIndex(row => !row.IsBlank);
        if (fault is null && heading < 0)
        {
            fault = new FileFault(1, ImportSentences.EmptyFile);
        }

        if (fault is null && rows.Count - heading - 1 > ImportLimits.DataLines)
        {
            fault = new FileFault(rows[heading].Line + ImportLimits.DataLines + 1, ImportSentences.TooManyLines);
        }

        if (fault is not null)
        {
            findings.File(file.FileName, fault);
            return null;
        }

        return WithHeading(file.FileName, rows, heading, findings);
    }

    private static FileFault? ReadRows(Stream content, List<Row> rows)
    {
        if (ReadBytes(content) is not { } bytes)
        {
            return new FileFault(1, ImportSentences.FileTooLarge);
        }

        // Heading, data, and one more to know that there are too many.
        const int limit = ImportLimits.DataLines + 2;
        return FileKind.Of(bytes) switch
        {
            FileKind.Kind.Empty => new FileFault(1, ImportSentences.EmptyFile),
            FileKind.Kind.Zip => XlsxRows.Read(bytes, limit, rows),
            FileKind.Kind.OldExcel => new FileFault(1, ImportSentences.OldExcel),
            FileKind.Kind.Other => new FileFault(1, ImportSentences.NotATable),
            _ => TextDecoding.Decode(bytes) is { } text
                ? CsvRows.Read(text, limit, rows)
                : new FileFault(1, ImportSentences.NotATable),
        };
    }

    private static byte[]? ReadBytes(Stream content)
    {
        if (content.CanSeek && content.Length - content.Position > ImportLimits.FileBytes)
        {
            return null;
        }

        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            if (kept.Length + read > ImportLimits.FileBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static Table? WithHeading(string fileName, List<Row> rows, int heading, Findings findings)
    {
        var titles = rows[heading].Cells;
        if (titles.Count(title => title.Length > 0) > ImportLimits.Columns)
        {
            findings.File(fileName, new FileFault(rows[heading].Line, ImportSentences.TooManyColumns));
            return null;
        }

        var columns = titles
            .Select((title, index) => new Column(index, ColumnNames.Known(title), title.Trim()))
            .Where(column => column.Name.Length > 0)
            .ToList();
        var table = new Table(
            fileName, rows[heading].Line, columns, [.. rows.Skip(heading + 1).Where(row => !row.IsBlank)]);
        foreach (var twice in columns.GroupBy(column => column.Name).Where(same => same.Count() > 1))
        {
            findings.Heading(table, twice.Last(), ImportSentences.ColumnTwice(twice.Last().Title));
        }

        RefuseOverflowingRows(table, findings);
        return table;
    }

    /// <summary>An unquoted separator inside a sentence shifts every cell after it.</summary>
    private static void RefuseOverflowingRows(Table table, Findings findings)
    {
        var named = table.Columns.Select(column => column.Index).ToHashSet();
        foreach (var row in table.Rows)
        {
            for (var index = 0; index < row.Cells.Count; index++)
            {
                if (!string.IsNullOrWhiteSpace(row.Cells[index]) && !named.Contains(index))
                {
                    findings.Row(table, row, ImportSentences.CellWithoutHeading(index + 1));
                    break;
                }
            }
        }
    }
}
