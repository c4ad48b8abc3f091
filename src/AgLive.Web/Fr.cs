using System.Globalization;
using System.Text.RegularExpressions;
using AgLive.Domain;

namespace AgLive.Web;

/// <summary>
/// What pages show, as a French reader expects it: figures, money, telephones. Dates are in Fr.Dates.cs. U+00A0 holds
/// what may not be cut, U+202F parts thousands, U+2212 is the minus.
/// </summary>
public static partial class Fr
{
    private static readonly NumberFormatInfo Decimals = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberGroupSizes = [3],
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    /// <summary>« 10 000 ».</summary>
    public static string Number(long value) => FrenchNumbers.Number(value);

    /// <summary>« 5 001 voix ».</summary>
    public static string Voix(long value) => FrenchNumbers.Voix(value);

    /// <summary>« 252 voix sur 10 000 ».</summary>
    public static string VoixOf(long value, long total) => $"{Voix(value)} sur\u00A0{Number(total)}";

    /// <summary>« −1 129,35 € »: always two decimals.</summary>
    public static string Money(decimal euros) => $"{euros.ToString("N2", Decimals)}\u00A0€";

    /// <summary>« 53,9 % » of a share, rounded half away from zero; never what decides.</summary>
    public static string Percent(long part, long whole) => whole == 0
        ? "–"
        : $"{Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("N1", Decimals)}\u00A0%";

    /// <summary>« 1 résolution », « 18 résolutions »; zero is singular in French.</summary>
    public static string Count(long value, string singular, string? plural = null) =>
        $"{Number(value)}\u00A0{(Math.Abs(value) < 2 ? singular : plural ?? singular + "s")}";

    /// <summary>A sentence typed with plain spaces, with those French holds together.</summary>
    public static string Text(string sentence) => FrenchNumbers.Spaced(sentence);

    /// <summary>A text somebody else wrote, shown so that no amount and no sign is cut off at the end of a line; nothing but its spaces changes.</summary>
    public static string Held(string text) =>
        UnitSpaces().Replace(ThousandSpaces().Replace(text, "\u202F"), "\u00A0");

    /// <summary>The same words at the head of a sentence.</summary>
    public static string Capital(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>« 01 99 00 12 34 » for a French number; any other as it was given.</summary>
    public static string Phone(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var national = National(number);
        return national is null
            ? number.Trim().Replace(' ', '\u00A0')
            : string.Join('\u00A0', national.Chunk(2).Select(pair => new string(pair)));
    }

    /// <summary>« tel:+33199001234 ».</summary>
    public static string PhoneHref(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return National(number) is { } national ? $"tel:+33{national[1..]}" : $"tel:{Digits(number)}";
    }

    /// <summary>« 9 h – 12 h 30 », held together where it may not be cut.</summary>
    public static string Hours(string words) => HourSpaces().Replace(Text(words), "\u00A0");

    private static string? National(string number) => Digits(number) switch
    {
        ['0', >= '1' and <= '9', ..] and { Length: 10 } national => national,
        ['+', '3', '3', ..] and { Length: 12 } international => $"0{international[3..]}",
        _ => null,
    };

    private static string Digits(string number) =>
        string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));

    [GeneratedRegex(@"(?<=\d)[ \u00A0](?=\d{3}(?!\d))")]
    private static partial Regex ThousandSpaces();

    [GeneratedRegex(@"(?<=\d) (?=[€%])|(?<=€) (?=TTC\b|HT\b)|(?<=n°|art\.) (?=\d)| (?=[:;!?»])|(?<=«) ")]
    private static partial Regex UnitSpaces();

    [GeneratedRegex(@"(?<=\d) (?=h\b)|(?<=\d[ \u00A0]h) (?=\d)")]
    private static partial Regex HourSpaces();
}
