using System.Text;
using AgLive.Server.Verifying.Zip;

namespace AgLive.Server.Verifying;

/// <summary>An archive opened to be read: its files by path, as bytes, as JSON, or as lines of JSON.</summary>
internal sealed class Archive
{
    private readonly Stream file;
    private readonly Dictionary<string, ZipEntry> entries;
    private readonly Report report;

    private Archive(Stream file, IReadOnlyList<ZipEntry> entries, Dictionary<string, string> hashes, Report report)
    {
        this.file = file;
        this.report = report;
        this.entries = entries.GroupBy(entry => entry.Path).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Paths = [.. entries.Select(entry => entry.Path)];
        Hashes = hashes;
    }

    /// <summary>In the order of the archive.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>SHA-256 of each file as it is, by path.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; }

    /// <exception cref="UnreadableException">No archive.</exception>
    public static Archive Open(Stream file, Report report)
    {
        var (entries, isExact) = ZipLayout.Read(file);
        return entries.Count == 0
            ? throw new UnreadableException("Ce fichier n'est pas une archive d'assemblée.")
            : new Archive(file, entries, ZipCheck.Run(file, entries, isExact, report), report);
    }

    public bool Has(string path) => entries.ContainsKey(path);

    public long SizeOf(string path) => entries.TryGetValue(path, out var entry) ? entry.Size : 0;

    /// <summary>Null when missing, which is reported.</summary>
    public byte[]? Bytes(string path)
    {
        if (Missing(path))
        {
            return null;
        }

        using var window = new ZipWindow(file, entries[path]);
        using var copy = new MemoryStream();
        window.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The one JSON object of a file; null when missing or another thing, which is reported.</summary>
    public T? Json<T>(string path)
        where T : class => Bytes(path) is { } bytes ? Read<T>(path, bytes) : null;

    /// <summary>One JSON object a line, with the number of the line; a line that is none is reported and passed over.</summary>
    public IEnumerable<(int Line, T Row)> Rows<T>(string path)
        where T : class
    {
        if (Missing(path))
        {
            yield break;
        }

        using var reader = new StreamReader(new ZipWindow(file, entries[path]), new UTF8Encoding(false), false, 64 * 1024);
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (Read<T>($"{path}, ligne {line}", Encoding.UTF8.GetBytes(text)) is { } row)
            {
                yield return (line, row);
            }
        }
    }

    private bool Missing(string path)
    {
        if (!entries.ContainsKey(path))
        {
            report.Disagree(path, "ce fichier manque.");
            return true;
        }

        return false;
    }

    private T? Read<T>(string where, byte[] json)
        where T : class
    {
        var read = StrictJson.Read<T>(json);
        if (read is null)
        {
            report.Disagree(where, "le texte n'est pas celui que décrit le format : il a été modifié.");
        }

        return read;
    }
}
