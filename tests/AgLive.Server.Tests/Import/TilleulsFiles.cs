using System.Text;
using AgLive.Server.Registry.Import;

namespace AgLive.Server.Tests.Import;

/// <summary>The three demonstration files, to alter and read.</summary>
public sealed class TilleulsFiles
{
    private const string Directory = "Demonstration/residence-des-tilleuls";

    public string Owners { get; set; } = Load("coproprietaires.csv");

    public string Lots { get; set; } = Load("lots.csv");

    public string Agenda { get; set; } = Load("ordre-du-jour.csv");

    public ImportOptions Options { get; set; } = ImportOptions.None;

    /// <summary>Replaces a text found exactly once in one of the three files.</summary>
    public static TilleulsFiles With(string file, string found, string replacement)
    {
        var files = new TilleulsFiles();
        switch (file)
        {
            case "coproprietaires.csv":
                files.Owners = Once(files.Owners, found, replacement);
                break;
            case "lots.csv":
                files.Lots = Once(files.Lots, found, replacement);
                break;
            default:
                files.Agenda = Once(files.Agenda, found, replacement);
                break;
        }

        return files;
    }

    public ImportResult Read() => Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public ImportResult Read(Encoding encoding) =>
        Read(Bytes(Owners, encoding), Bytes(Lots, encoding), Bytes(Agenda, encoding));

    public ImportResult Read(byte[] owners, byte[] lots, byte[] agenda) =>
        Read(new MemoryStream(owners), new MemoryStream(lots), new MemoryStream(agenda));

    public ImportResult Read(Stream owners, Stream lots, Stream agenda) => ImportReader.Read(
        new ImportFiles(
            new ImportFile("coproprietaires.csv", owners),
            new ImportFile("lots.csv", lots),
            new ImportFile("ordre-du-jour.csv", agenda)),
        Options);

    public ImportResult ReadLots(byte[] lots) => Read(Bytes(Owners), lots, Bytes(Agenda));

    public ImportResult ReadLots(Stream lots) => Read(new MemoryStream(Bytes(Owners)), lots, new MemoryStream(Bytes(Agenda)));

    public static byte[] Bytes(string text, Encoding? encoding = null)
    {
        encoding ??= Encoding.UTF8;
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, Directory, file);

    private static string Load(string file) => File.ReadAllText(Path(file));

    private static string Once(string text, string found, string replacement)
    {
        var at = text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(found, at + 1, StringComparison.Ordinal) < 0, $"« {found} » must be found once.");
        return text[..at] + replacement + text[(at + found.Length)..];
    }
}
