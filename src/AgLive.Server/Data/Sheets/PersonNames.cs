using System.Globalization;
using System.Text;

namespace AgLive.Server.Data.Sheets;

/// <summary>Whether two ways of writing a name are the same person's.</summary>
public static class PersonNames
{
    private static readonly HashSet<string> Civilities = ["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "et", "me", "dr"];

    /// <summary>The same words, whatever their case, accents, order and civility.</summary>
    public static bool AreSame(string one, string other)
    {
        var words = Words(one);
        return words.Count > 0 && words.SetEquals(Words(other));
    }

    /// <summary>The words of a name, whatever its case, accents, order and civility.</summary>
    public static HashSet<string> Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
            }
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        words.ExceptWith(Civilities);
        return words;
    }
}
