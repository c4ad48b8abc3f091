using System.Globalization;
using System.Text;

namespace AgLive.Web;

/// <summary>Names of files to download: letters, digits and dashes, which every system keeps.</summary>
public static class FileNames
{
    private const int Longest = 60;

    /// <summary>« M. et Mme L'Hostis Élodie » is « m-et-mme-l-hostis-elodie ».</summary>
    public static string Plain(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var plain = new StringBuilder();
        foreach (var sign in words.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                plain.Append(sign);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString(0, Math.Min(plain.Length, Longest)).Trim('-');
    }
}
