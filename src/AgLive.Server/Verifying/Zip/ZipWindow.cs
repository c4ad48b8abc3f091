namespace AgLive.Server.Verifying.Zip;

/// <summary>One file of the archive, read where it lies.</summary>
internal sealed class ZipWindow(Stream file, ZipEntry entry) : Stream
{
    private long place;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => entry.Size;

    public override long Position
    {
        get => place;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, Math.Min(entry.Size - place, Math.Max(0, file.Length - entry.Start - place)));
        if (wanted <= 0)
        {
            return 0;
        }

        file.Position = entry.Start + place;
        var read = file.Read(buffer[..wanted]);
        place += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
