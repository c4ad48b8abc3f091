using System.Globalization;
using System.Text;

namespace AgLive.Server.Counting;

/// <summary>The words of a text of the file, whatever its accents, capitals and signs.</summary>
internal static class CaseText
{
    /// <summary>All letters and figures in one: « event + 22 days » is « event22days ».</summary>
    public static string Fold(string text) => string.Concat(Words(text));

    /// <summary>Each run of letters and figures, small and without accents.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        // U+FFFE is the one character that has no normal form.
        var plain = text.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormD)
            .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            .Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        return string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether a word of the text begins like one of these.</summary>
    public static bool HasWord(this IReadOnlyList<string> words, params string[] beginnings) =>
        words.Any(word => beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)));
}
