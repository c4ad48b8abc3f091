using System.Globalization;
using System.Text;

namespace AgLive.Server.Registry.Import;

/// <summary>Headings and codes compared without case, accents, spaces or punctuation.</summary>
internal static class ColumnNames
{
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "generale", "generaux", "general", "tantiemes", "tantiemes_generaux", "charges_generales", "cle_generale", "milliemes",
    };

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["e_mail"] = "email",
        ["courriel"] = "email",
        ["mail"] = "email",
        ["telephone"] = "mobile",
        ["telephone_mobile"] = "mobile",
        ["portable"] = "mobile",
        ["cp"] = "code_postal",
        ["numero_de_lot"] = "lot",
        ["numero_lot"] = "lot",
        ["n_lot"] = "lot",
        ["no_lot"] = "lot",
        ["coproprietaire"] = "proprietaire",
        ["n"] = "numero",
        ["no"] = "numero",
        ["raison_sociale"] = "societe",
        ["resolution"] = "projet_de_resolution",
        ["cle_de_repartition"] = "cle",
        ["debiteur_saisi"] = "debiteur",
    };

    /// <summary>« Tantièmes généraux » and « tantiemes_generaux » both give « tantiemes_generaux ».</summary>
    public static string Normalise(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var sign in heading.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(sign))
            {
                text.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != '_')
            {
                text.Append('_');
            }
        }

        return text.ToString().Trim('_');
    }

    /// <summary>The name of a known column, whatever the usual synonym.</summary>
    public static string Known(string heading)
    {
        var name = Normalise(heading);
        return Synonyms.GetValueOrDefault(name, name);
    }

    /// <summary>The code of a key, from the heading of its column or from the agenda.</summary>
    public static string KeyCode(string heading)
    {
        var name = Normalise(heading);
        return General.Contains(name) ? ImportedKey.General : name;
    }

    /// <summary>« ascenseur_a » reads « Ascenseur A »; a heading already written for people is kept.</summary>
    public static string KeyLabel(string heading)
    {
        if (KeyCode(heading) == ImportedKey.General)
        {
            return "Charges générales";
        }

        var words = heading.Trim().Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((word, index) => index == 0 || word.Length == 1 ? Capitalised(word) : word));
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
