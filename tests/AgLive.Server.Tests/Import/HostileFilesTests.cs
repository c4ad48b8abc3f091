using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AgLive.Server.Registry.Import;
using MiniExcelLibs;

namespace AgLive.Server.Tests.Import;

/// <summary>Files that are not what they say, or far more than they should be; and workbooks.</summary>
public sealed partial class HostileFilesTests
{
    private readonly TilleulsFiles files = new();

    public static TheoryData<byte[], string> WrongKinds => new()
    {
        { [], "vide" },
        { Encoding.UTF8.GetBytes("\r\n;;;\r\n"), "vide" },
        { [0xEF, 0xBB, 0xBF], "vide" },
        { Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj"), "pas un tableau" },
        { Encoding.ASCII.GetBytes("<!DOCTYPE html><html></html>"), "pas un tableau" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "pas un tableau" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "ancien classeur" },
        { Zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8), "pas un classeur" },
        { [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "abîmé" },
        { Zip("xl/workbook.xml", "<a"u8), "abîmé" },
    };

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public void Read_WrongKindOfFile_SaysWhatItIs(byte[] content, string told)
    {
        var error = Assert.Single(files.ReadLots(content).Errors);

        Assert.Equal("lots.csv", error.FileName);
        Assert.Contains(told, error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomBytes_IsRefusedWithoutFailing()
    {
        var content = new byte[100_000];
        new Random(1967).NextBytes(content);

        Assert.Contains("pas un tableau", Assert.Single(files.ReadLots(content).Errors).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MillionRows_IsRefusedSoonWithoutReadingOn()
    {
        using var endless = new EndlessRows("1;2;C10021\n", rows: 1_000_000_000);

        var error = Assert.Single(files.ReadLots(endless).Errors);

        Assert.Contains("dépasse 20", error.Sentence, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1, ImportLimits.FileBytes + 200_000);
    }

    [Fact]
    public void Read_MillionShortRows_StopsAtTheLimitOfLines()
    {
        var content = Encoding.ASCII.GetBytes("lot;proprietaire;tantiemes_generaux\n" + string.Concat(Enumerable.Repeat("1;C10021;1\n", 1_000_000)));

        var error = Assert.Single(files.ReadLots(content).Errors);

        Assert.Equal(50_002, error.Line);
        Assert.Contains("50\u202F000 lignes", error.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lot;proprietaire\n1;\"", 'x', "guillemet")]
    [InlineData("lot;proprietaire\n1;", ';', "colonnes")]
    public void Read_OneMonstrousRow_IsRefused(string start, char filling, string told)
    {
        var content = Encoding.ASCII.GetBytes(start + new string(filling, 15_000_000));

        Assert.Contains(told, Assert.Single(files.ReadLots(content).Errors).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZipBomb_IsRefusedByCounting()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 130; i++)
            {
                part.Write(zeros);
            }
        }

        Assert.Contains("décompressé", Assert.Single(files.ReadLots(packed.ToArray()).Errors).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Workbook_ReadsNumbersAndNamesItsRows()
    {
        Assert.Empty(files.ReadLots(Workbook(text => text)).Errors);

        var error = Assert.Single(files.ReadLots(Workbook(text => text == "215" ? "215.5" : text)).Errors);
        Assert.Equal((2, "tantiemes_generaux", "215.5"), (error.Line, error.Column, error.Value));
    }

    [Fact]
    public void Read_WorkbookWithBlankRows_KeepsTheNumbersOfTheSheet()
    {
        // Rows 2 and 3 are absent from the sheet, as a spreadsheet writes blank rows.
        var gap = Rewritten(Workbook(text => text == "C10336" ? "C0" : text), "xl/worksheets/sheet1.xml", xml =>
            RowNumber().Replace(xml, match =>
                int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) is > 1 and var row
                    ? $" r=\"{match.Groups[1].Value}{row + 2}\""
                    : match.Value));

        Assert.Equal(98, Assert.Single(files.ReadLots(gap).Errors).Line);
    }

    [Fact]
    public void Read_WorkbookWithEntity_IsRefusedUnread()
    {
        var secret = Rewritten(Workbook(text => text), "xl/worksheets/sheet1.xml", xml =>
            xml[..(xml.IndexOf("?>", StringComparison.Ordinal) + 2)]
            + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..]);

        Assert.Contains("abîmé", Assert.Single(files.ReadLots(secret).Errors).Sentence, StringComparison.Ordinal);
    }

    private byte[] Workbook(Func<string, string> alter)
    {
        var lines = files.Lots.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')).ToList();
        var rows = lines.Skip(1).Select(cells => lines[0]
            .Zip(cells, (title, cell) => (title, value: Typed(alter(cell))))
            .ToDictionary(pair => pair.title, pair => pair.value));
        using var packed = new MemoryStream();
        packed.SaveAs(rows);
        return packed.ToArray();
    }

    private static object? Typed(string cell) =>
        cell.Length == 0 ? null : double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : cell;

    private static byte[] Zip(string entry, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry(entry).Open();
            part.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Rewritten(byte[] workbook, string entry, Func<string, string> alter)
    {
        using var packed = new MemoryStream();
        packed.Write(workbook);
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry(entry) ?? throw new InvalidOperationException(entry);
            using var reader = new StreamReader(part.Open());
            var text = alter(reader.ReadToEnd());
            reader.Dispose();
            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(text);
        }

        return packed.ToArray();
    }

    [GeneratedRegex(" r=\"([A-Z]*)([0-9]+)\"")]
    private static partial Regex RowNumber();
}
