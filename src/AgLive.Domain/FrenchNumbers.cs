using System.Globalization;

namespace AgLive.Domain;

/// <summary>
/// Whole numbers as a French reader expects them: thousands apart by U+202F, the unit held by U+00A0. They rest on no article.
/// </summary>
public static class FrenchNumbers
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
        NumberDecimalDigits = 0,
    };

    /// <summary>« 10 000 ».</summary>
    public static string Number(Int128 value) => value.ToString("N0", Format);

    /// <summary>« 5 001 voix ».</summary>
    public static string Voix(long value) => $"{Number(value)}\u00A0voix";

    /// <summary>« 1 copropriétaire », « 26 copropriétaires ».</summary>
    public static string CoOwners(int value) => $"{Number(value)}\u00A0copropriétaire{(value > 1 ? "s" : string.Empty)}";

    /// <summary>
    /// A sentence written with plain spaces, with those spaces that French holds together: U+00A0 before « : »,
    /// inside « », after « art. » and « n° »; U+202F before « ; », « ! », « ? ».
    /// </summary>
    public static string Spaced(string sentence) => sentence
        .Replace(" :", "\u00A0:", StringComparison.Ordinal)
        .Replace(" ;", "\u202F;", StringComparison.Ordinal)
        .Replace(" !", "\u202F!", StringComparison.Ordinal)
        .Replace(" ?", "\u202F?", StringComparison.Ordinal)
        .Replace("« ", "«\u00A0", StringComparison.Ordinal)
        .Replace(" »", "\u00A0»", StringComparison.Ordinal)
        .Replace("art. ", "art.\u00A0", StringComparison.Ordinal)
        .Replace("n° ", "n°\u00A0", StringComparison.Ordinal);
}
