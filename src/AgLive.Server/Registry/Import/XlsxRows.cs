using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace AgLive.Server.Registry.Import;

/// <summary>Rows of the first sheet of a workbook.</summary>
internal static class XlsxRows
{
    /// <summary>Adds the rows to <paramref name="rows"/>, at most <paramref name="limit"/> of them; null when all went well.</summary>
    public static FileFault? Read(byte[] bytes, int limit, List<Row> rows)
    {
        try
        {
            return GuardBomb(bytes) ?? ReadSheet(bytes, limit, rows);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or OverflowException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException
            or NullReferenceException or IndexOutOfRangeException)
        {
            // The reader promises nothing about a workbook that was cut or tampered with.
            return new FileFault(rows.Count + 1, ImportSentences.WorkbookBroken);
        }
    }

    /// <summary>Unpacks every part while counting: the sizes the directory claims may lie.</summary>
    private static FileFault? GuardBomb(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            return new FileFault(1, ImportSentences.NotAWorkbook);
        }

        if (archive.Entries.Count > ImportLimits.WorkbookParts || archive.Entries.Sum(entry => entry.Length) > ImportLimits.UnpackedBytes)
        {
            return new FileFault(1, ImportSentences.WorkbookTooLarge);
        }

        var left = ImportLimits.UnpackedBytes;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                left -= read;
                if (left < 0)
                {
                    return new FileFault(1, ImportSentences.WorkbookTooLarge);
                }
            }
        }

        return null;
    }

    private static FileFault? ReadSheet(byte[] bytes, int limit, List<Row> rows)
    {
        // Nothing of a workbook is written to disk; DTDs are refused by the XML reader's default.
        var configuration = new OpenXmlConfiguration { EnableSharedStringCache = false, FillMergedCells = false };
        using var stream = new MemoryStream(bytes, writable: false);
        foreach (IDictionary<string, object?> row in stream.Query(
            useHeaderRow: false, excelType: ExcelType.XLSX, configuration: configuration))
        {
            if (row.Count > ImportLimits.Columns * 5)
            {
                return new FileFault(rows.Count + 1, ImportSentences.TooManyColumns);
            }

            var line = rows.Count + 1;
            rows.Add(new Row(line, line, [.. row.Values.Select(Text)]));
            if (rows.Count >= limit)
            {
                break;
            }
        }

        return null;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number when double.IsInteger(number) && Math.Abs(number) < 1e15 =>
            ((long)number).ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        bool truth => truth ? "VRAI" : "FAUX",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
