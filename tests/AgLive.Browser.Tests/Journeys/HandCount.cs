using System.Globalization;
using System.Text;

namespace AgLive.Browser.Tests.Journeys;

/// <summary>One line of a result: the words, the voix and the number of owners.</summary>
internal sealed record CountedLine(string Label, long Voix, int Heads);

/// <summary>
/// A result counted as on paper, from the file of lots and the choices called out in the test; it knows nothing of the
/// program's own counting.
/// </summary>
internal sealed record HandCount(bool Adopted, IReadOnlyList<CountedLine> Lines, string Arithmetic)
{
    public string Verdict => Adopted ? "Adoptée" : "Rejetée";

    public string Printed(string title)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"décompte à la main – {title}");
        foreach (var line in Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Label,-28}{line.Voix,8} voix {line.Heads,3}");
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"  {Arithmetic} : {Verdict}").ToString();
    }
}
