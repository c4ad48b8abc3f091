using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AgLive.Server.Verifying.Zip;

/// <summary>
/// Writes anew every byte of the archive that is no content, from the contents alone, and compares: an archive can be written in
/// one way only, so nothing hides in it.
/// </summary>
internal static class ZipCheck
{
    private const int Block = 256 * 1024;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];

    /// <returns>The SHA-256 of each file, by path.</returns>
    public static Dictionary<string, string> Run(Stream file, IReadOnlyList<ZipEntry> entries, bool isExact, Report report)
    {
        var since = report.Count;
        if (!isExact)
        {
            report.Disagree("Structure de l'archive", "des octets y ont été ajoutés, enlevés ou déplacés.");
        }

        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var directory = entries.Count == 0 ? 0 : entries[^1].End;
        var at = directory;
        foreach (var entry in entries)
        {
            var (crc, hash) = Sum(file, entry);
            if (!hashes.TryAdd(entry.Path, hash) || !IsPlain(entry.Path))
            {
                report.Disagree(Shown(entry.Path), "ce nom est en double, ou n'est pas celui d'un fichier d'archive.");
            }

            Compare(file, entry, crc, at, report);
            at += ZipEntry.CentralHead + entry.Path.Length;
        }

        if (!ZipLayout.Bytes(file, at, 22).AsSpan().SequenceEqual(End(entries.Count, directory, at)))
        {
            report.Disagree("Fin de l'archive", "la table des fichiers n'y est pas décrite comme elle est.");
        }

        report.Pass(since, $"Structure : {entries.Count} fichiers, aucun octet de trop.");
        return hashes;
    }

    private static void Compare(Stream file, ZipEntry entry, uint crc, long at, Report report)
    {
        var facts = Facts(entry, crc);
        byte[] local = [.. "PK\x03\x04"u8, .. facts, .. Encoding.Latin1.GetBytes(entry.Path)];
        if (!ZipLayout.Bytes(file, entry.Offset, local.Length).AsSpan().SequenceEqual(local))
        {
            report.Disagree(Shown(entry.Path), "son contenu ou son en-tête a changé : la somme de contrôle et la taille écrites devant lui ne sont pas les siennes.");
        }

        var place = new byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(place.AsSpan(10), (uint)entry.Offset);
        byte[] central = [.. "PK\x01\x02"u8, 20, 0, .. facts, .. place, .. Encoding.Latin1.GetBytes(entry.Path)];
        if (!ZipLayout.Bytes(file, at, central.Length).AsSpan().SequenceEqual(central))
        {
            report.Disagree(Shown(entry.Path), "son entrée dans la table des fichiers ne correspond pas à son contenu.");
        }
    }

    /// <summary>Version 2.0, no flag, stored, 1980-01-01 0:00, sum, sizes, length of the name, nothing more.</summary>
    private static byte[] Facts(ZipEntry entry, uint crc)
    {
        var facts = new byte[26];
        facts[0] = 20;
        facts[8] = 0x21;
        BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(10), crc);
        BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(14), (uint)entry.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(18), (uint)entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(22), (ushort)entry.Path.Length);
        return facts;
    }

    private static byte[] End(int count, long start, long end)
    {
        byte[] bytes = [.. "PK\x05\x06"u8, .. new byte[18]];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), (uint)(end - start));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16), (uint)start);
        return bytes;
    }

    private static (uint Crc, string Sha256) Sum(Stream file, ZipEntry entry)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (crc, left, block) = (uint.MaxValue, Math.Min(entry.Size, file.Length - entry.Start), new byte[Block]);
        file.Position = entry.Start;
        while (left > 0)
        {
            var part = block.AsSpan(0, (int)Math.Min(left, Block));
            file.ReadExactly(part);
            sha.AppendData(part);
            foreach (var one in part)
            {
                crc = Table[(crc ^ one) & 0xFF] ^ (crc >> 8);
            }

            left -= part.Length;
        }

        return (~crc, Convert.ToHexStringLower(sha.GetCurrentHash()));
    }

    private static uint TableEntry(int index) => Enumerable.Range(0, 8)
        .Aggregate((uint)index, (value, _) => (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1));

    private static bool IsPlain(string path) =>
        path.Length > 0 && path.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '.' or '-')
        && path.Split('/').All(part => part.Length > 0 && part.Trim('.').Length > 0);

    private static string Shown(string path) => string.Concat(path.Select(sign => char.IsControl(sign) ? '?' : sign));
}
