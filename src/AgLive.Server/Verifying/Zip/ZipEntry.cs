namespace AgLive.Server.Verifying.Zip;

/// <summary>A file inside the archive: where its header begins and how long its content is.</summary>
/// <param name="Offset">Of its local header.</param>
internal sealed record ZipEntry(string Path, long Offset, long Size)
{
    public const int LocalHead = 30;
    public const int CentralHead = 46;

    /// <summary>First byte of the content.</summary>
    public long Start => Offset + LocalHead + Path.Length;

    /// <summary>First byte after the content.</summary>
    public long End => Start + Size;
}
