using System.Globalization;
using System.Text;

namespace AgLive.Web.Texts;

/// <summary>A text cut in words, runs of spaces, and signs one by one; joined again they are the text.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var last = Kind.Sign;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = KindOf(rune);
            if (word.Length > 0 && (kind != last || kind == Kind.Sign))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(rune.ToString());
            last = kind;
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private enum Kind
    {
        Sign,
        Letter,
        Space,
    }

    private static Kind KindOf(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return Kind.Space;
        }

        // Accents written apart and the invisible marks of direction belong to the word they stand in.
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
            ? Kind.Letter
            : Kind.Sign;
    }
}
