using System.Text;

namespace AgLive.Server.Tests.Import;

/// <summary>A file far too long, made as it is read, which counts what was taken of it.</summary>
internal sealed class EndlessRows(string row, long rows) : Stream
{
    private readonly byte[] bytes = Encoding.ASCII.GetBytes(row);
    private readonly long total = rows * row.Length;

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, total - Given);
        for (var i = 0; i < given; i++)
        {
            buffer[offset + i] = bytes[(Given + i) % bytes.Length];
        }

        Given += given;
        return given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
