using System.Buffers.Binary;
using System.Text;

namespace AgLive.Server.Verifying.Zip;

/// <summary>
/// Where the files of an archive are. The format says it twice, before each file and in the directory at the end; whichever of
/// the two fills the file without a gap is followed, so that one damaged byte does not hide what follows it.
/// </summary>
internal static class ZipLayout
{
    private const int End = 22;

    /// <returns>The files in their order, and whether they fill the archive exactly; empty when it is no archive.</returns>
    public static (IReadOnlyList<ZipEntry> Entries, bool IsExact) Read(Stream file)
    {
        var byDirectory = ByDirectory(file);
        if (Fills(byDirectory, file.Length))
        {
            return (byDirectory, true);
        }

        var byWalk = ByWalk(file);
        return Fills(byWalk, file.Length) ? (byWalk, true) : (byWalk.Count >= byDirectory.Count ? byWalk : byDirectory, false);
    }

    public static byte[] Bytes(Stream file, long offset, int count)
    {
        var bytes = new byte[count];
        if (offset < 0 || offset + count > file.Length)
        {
            return [];
        }

        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool Fills(List<ZipEntry> entries, long length)
    {
        var at = 0L;
        foreach (var entry in entries)
        {
            if (entry.Offset != at)
            {
                return false;
            }

            at = entry.End;
        }

        return entries.Count > 0 && at + entries.Sum(entry => (long)ZipEntry.CentralHead + entry.Path.Length) + End == length;
    }

    private static List<ZipEntry> ByDirectory(Stream file)
    {
        var entries = new List<ZipEntry>();
        if (Bytes(file, file.Length - End, End) is not [(byte)'P', (byte)'K', 5, 6, ..] end)
        {
            return entries;
        }

        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10)); left > 0; left--)
        {
            if (Bytes(file, at, ZipEntry.CentralHead) is not [(byte)'P', (byte)'K', 1, 2, ..] head)
            {
                return entries;
            }

            var name = Bytes(file, at + ZipEntry.CentralHead, BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28)));
            entries.Add(new ZipEntry(
                Encoding.Latin1.GetString(name),
                BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(42)),
                BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(24))));
            at += ZipEntry.CentralHead + name.Length;
        }

        return entries;
    }

    private static List<ZipEntry> ByWalk(Stream file)
    {
        var entries = new List<ZipEntry>();
        var at = 0L;
        while (Bytes(file, at, ZipEntry.LocalHead) is [(byte)'P', (byte)'K', 3, 4, ..] head)
        {
            var name = Bytes(file, at + ZipEntry.LocalHead, BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)));
            var entry = new ZipEntry(Encoding.Latin1.GetString(name), at, BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(18)));
            if (entry.End > file.Length)
            {
                break;
            }

            entries.Add(entry);
            at = entry.End;
        }

        return entries;
    }
}
