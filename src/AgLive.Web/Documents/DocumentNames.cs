using System.Globalization;

namespace AgLive.Web.Documents;

/// <summary>Names and sizes of files.</summary>
public static class DocumentNames
{
    private const int Longest = 120;
    private const decimal Kilo = 1024m;
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F" };

    /// <summary>Without folder, extension nor sign that a file name does not bear; empty when nothing is left.</summary>
    public static string Plain(string? given)
    {
        var name = given ?? "";
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 5)
        {
            name = name[..dot];
        }

        name = string.Concat(name.Where(sign => !char.IsControl(sign) && !"<>:\"|?*".Contains(sign, StringComparison.Ordinal)
            && CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate)));
        name = string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return name.Length <= Longest ? name : name[..Longest].TrimEnd();
    }

    /// <summary>« PDF, 2,4 Mo ».</summary>
    public static string Detail(string extension, long bytes)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return $"{(extension == "jpg" ? "JPEG" : extension.ToUpperInvariant())}, {Size(bytes)}";
    }

    /// <summary>« 610 Ko », « 2,4 Mo ».</summary>
    public static string Size(long bytes) => bytes < Kilo * Kilo
        ? $"{Math.Max(1, Math.Round(bytes / Kilo)).ToString("N0", French)}\u00A0Ko"
        : $"{(bytes / (Kilo * Kilo)).ToString("N1", French)}\u00A0Mo";
}
