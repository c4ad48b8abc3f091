using System.Globalization;

namespace AgLive.Server.Counting;

/// <summary>The number of a resolution, « 7 » or « 7.2 », in the order of the agenda.</summary>
internal readonly record struct ResolutionNumber(IReadOnlyList<int> Parts) : IComparable<ResolutionNumber>
{
    public static ResolutionNumber Read(CaseField field) => Read(field.Label(), field);

    public static ResolutionNumber Read(string text, CaseField field)
    {
        var parts = text.Split('.').Select(part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return parts.Contains(-1) ? throw field.Impossible("un numéro de résolution est attendu (7 ou 7.2).") : new(parts);
    }

    public int CompareTo(ResolutionNumber other)
    {
        foreach (var (mine, theirs) in Parts.Zip(other.Parts))
        {
            if (mine != theirs)
            {
                return mine.CompareTo(theirs);
            }
        }

        return Parts.Count.CompareTo(other.Parts.Count);
    }
}
