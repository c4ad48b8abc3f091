using System.Buffers.Binary;
using System.Text;
using AgLive.Server.Data;

namespace AgLive.Server.Evidence;

/// <summary>
/// Writes the ZIP of an archive: every file stored as it is, dated 1980-01-01, named in ASCII, one after the other with nothing
/// between. The same files give the same bytes, and no byte is without meaning (docs/EVIDENCE.md, « The archive »).
/// </summary>
/// <param name="output">A file that can be sought, empty.</param>
internal sealed class ArchiveWriter(Stream output)
{
    private const int LocalHead = 30;
    private const int CentralHead = 46;
    private const int End = 22;
    private const ushort Version = 20;
    private const ushort FirstDay = 0x0021;

    private readonly List<Entry> entries = [];

    /// <summary>Path, size and SHA-256 of each file written so far, in their order.</summary>
    public IEnumerable<object> Listed => entries.Select(entry => new { entry.Path, entry.Size, entry.Sha256 });

    /// <summary>One file, its content written by the caller.</summary>
    /// <exception cref="ArchiveTooLargeException">Beyond the 4 GiB of a plain ZIP.</exception>
    public async Task AddAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        if (!Ascii.IsValid(path))
        {
            throw new ArgumentException("Files of an archive are named in ASCII.", nameof(path));
        }

        var start = output.Position;
        await output.WriteAsync(new byte[LocalHead + path.Length], cancellation);
        using var content = new EntryStream(output);
        await write(content);
        var end = output.Position;
        if (end + CentralHead > uint.MaxValue)
        {
            throw new ArchiveTooLargeException();
        }

        var entry = new Entry(path, (uint)start, (uint)content.Length, content.Crc, content.Hash());
        output.Position = start;
        await output.WriteAsync(Local(entry), cancellation);
        output.Position = end;
        entries.Add(entry);
    }

    public Task AddAsync(string path, byte[] bytes, CancellationToken cancellation) =>
        AddAsync(path, stream => stream.WriteAsync(bytes, cancellation).AsTask(), cancellation);

    /// <summary>A text in UTF-8 without a mark at its head.</summary>
    public Task AddAsync(string path, string text, CancellationToken cancellation) =>
        AddAsync(path, Encoding.UTF8.GetBytes(text), cancellation);

    /// <summary>One JSON object a line (CanonicalJson), each followed by a line feed.</summary>
    public Task AddLinesAsync<T>(string path, IAsyncEnumerable<T> rows, CancellationToken cancellation)
        where T : notnull =>
        AddAsync(
            path,
            async stream =>
            {
                await foreach (var row in rows.WithCancellation(cancellation))
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(CanonicalJson.Write(row) + '\n'), cancellation);
                }
            },
            cancellation);

    /// <summary>The directory, which closes the file.</summary>
    public async Task CloseAsync(CancellationToken cancellation)
    {
        var start = output.Position;
        foreach (var entry in entries)
        {
            await output.WriteAsync(Central(entry), cancellation);
        }

        if (entries.Count >= ushort.MaxValue || output.Position > uint.MaxValue)
        {
            throw new ArchiveTooLargeException();
        }

        var end = new byte[End];
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(output.Position - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        await output.WriteAsync(end, cancellation);
        await output.FlushAsync(cancellation);
    }

    private static byte[] Local(Entry entry)
    {
        var head = new byte[LocalHead + entry.Path.Length];
        "PK\x03\x04"u8.CopyTo(head);
        Facts(head.AsSpan(4), entry);
        Encoding.ASCII.GetBytes(entry.Path, head.AsSpan(LocalHead));
        return head;
    }

    private static byte[] Central(Entry entry)
    {
        var head = new byte[CentralHead + entry.Path.Length];
        "PK\x01\x02"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(4), Version);
        Facts(head.AsSpan(6), entry);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(42), entry.Offset);
        Encoding.ASCII.GetBytes(entry.Path, head.AsSpan(CentralHead));
        return head;
    }

    /// <summary>What both headers say alike: version, no flag, stored, the date, the sum, the sizes, the length of the name.</summary>
    private static void Facts(Span<byte> head, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], entry.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)entry.Path.Length);
    }

    private sealed record Entry(string Path, uint Offset, uint Size, uint Crc, string Sha256);
}

/// <summary>The archive would be larger than a plain ZIP may be, 4 GiB.</summary>
public sealed class ArchiveTooLargeException() : Exception("The archive would be larger than 4 GiB.");
