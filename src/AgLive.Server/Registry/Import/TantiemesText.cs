using System.Globalization;
using System.Text.RegularExpressions;

namespace AgLive.Server.Registry.Import;

/// <summary>Tantièmes are whole, never negative; « 1 234 » is accepted, « 12,5 » and « 1.234 » are not guessed at.</summary>
internal static partial class TantiemesText
{
    /// <summary>The number, or the sentence that says why it is not one.</summary>
    public static (long? Value, string? Sentence) Read(string text, string column)
    {
        if (Whole().IsMatch(text))
        {
            var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0').PadLeft(1, '0');
            return digits.Length <= 18 && long.Parse(digits, CultureInfo.InvariantCulture) is <= ImportLimits.Tantiemes and var value
                ? (value, null)
                : (null, ImportSentences.TantiemesTooLarge);
        }

        return (null, text switch
        {
            _ when Decimal().IsMatch(text) => ImportSentences.TantiemesDecimal,
            _ when Negative().IsMatch(text) => ImportSentences.TantiemesNegative,
            _ => ImportSentences.TantiemesNotANumber(column),
        });
    }

    [GeneratedRegex(@"^(\d{1,3}([ \u00A0\u202F]\d{3})+|\d+)$", RegexOptions.ECMAScript)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-\u2212+]?[\d \u00A0\u202F]*[.,][\d]+$", RegexOptions.ECMAScript)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[-\u2212][ \u00A0\u202F]*[\d \u00A0\u202F]+$", RegexOptions.ECMAScript)]
    private static partial Regex Negative();
}
