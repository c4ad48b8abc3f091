using AgLive.Server.Data.Model;

namespace AgLive.Server.Data;

/// <summary>What a file is, by its first bytes. Its name and what the browser says of it are never believed.</summary>
internal static class FileSignature
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null for anything but a PDF, PNG or JPEG file.</summary>
    public static DocumentFormat? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => DocumentFormat.Pdf,
        _ when bytes.StartsWith(Png) => DocumentFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => DocumentFormat.Jpeg,
        _ => null,
    };
}
