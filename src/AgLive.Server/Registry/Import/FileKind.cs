using System.Text;

namespace AgLive.Server.Registry.Import;

/// <summary>What a file is, by its first bytes: names lie.</summary>
internal static class FileKind
{
    public enum Kind
    {
        Empty,
        Text,
        Zip,
        OldExcel,
        Other,
    }

    private static readonly string[] OtherTexts = ["%PDF", "{\\rtf", "<!DOCTYPE", "<html", "<?xml", "<table"];

    public static Kind Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => Kind.Empty,
        [0x50, 0x4B, 0x03, 0x04, ..] => Kind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Kind.OldExcel,
        _ => IsOtherText(bytes) ? Kind.Other : Kind.Text,
    };

    private static bool IsOtherText(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 64)]).TrimStart('?', ' ', '\r', '\n', '\t');
        return OtherTexts.Any(other => start.StartsWith(other, StringComparison.OrdinalIgnoreCase));
    }
}
