using System.Globalization;
using System.Text;

namespace AgLive.Web.Assemblies;

/// <summary>
/// Lines of an iCalendar file (RFC 5545): « NAME:value », CRLF, no line of more than 75 octets, no character cut in two.
/// </summary>
internal sealed class CalendarText
{
    private const int MaxOctets = 75;
    private readonly StringBuilder text = new();

    /// <summary>A word of the format, an address or a date: written as it is.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>Words for people: backslash, comma, semicolon and line end are escaped.</summary>
    public CalendarText Words(string name, string value) => Line(name, Escape(value));

    /// <summary>« 20261126T170000Z »: UTC, which every calendar shows in its owner's own zone.</summary>
    public CalendarText Instant(string name, DateTimeOffset at) =>
        Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var sign in value.ReplaceLineEndings("\n"))
        {
            _ = sign switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ',' or ';' => escaped.Append('\\').Append(sign),
                _ when char.IsControl(sign) => escaped,
                _ => escaped.Append(sign),
            };
        }

        return escaped.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
