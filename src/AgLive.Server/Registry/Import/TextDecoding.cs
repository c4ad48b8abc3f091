using System.Text;

namespace AgLive.Server.Registry.Import;

/// <summary>
/// Bytes to text: the byte-order mark when there is one, else UTF-16 by its zeros, else UTF-8 when the bytes are
/// valid, else Windows-1252, which is what Excel in French writes under « CSV ».
/// </summary>
internal static class TextDecoding
{
    private const int Sample = 512;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or null when the bytes are not a text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8OrWindows(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => WithoutMark(bytes),
        };
        return text is null || IsBinary(text) ? null : text;
    }

    private static string? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        // Latin letters in UTF-16 have one zero in two bytes, always on the same side.
        var many = sample.Length / 3;
        return (even, odd) switch
        {
            (0, 0) => Utf8OrWindows(bytes),
            (0, _) when odd > many => Encoding.Unicode.GetString(bytes),
            (_, 0) when even > many => Encoding.BigEndianUnicode.GetString(bytes),
            _ => null,
        };
    }

    private static string Utf8OrWindows(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : Windows1252.GetString(bytes);

    private static bool IsBinary(string text)
    {
        var controls = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\r' or '\n'))
            {
                controls++;
                if (text[i] == '\0' || i < Sample)
                {
                    return true;
                }
            }
        }

        return controls > text.Length / 200;
    }
}
