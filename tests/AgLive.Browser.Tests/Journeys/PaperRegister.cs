using System.Globalization;

namespace AgLive.Browser.Tests.Journeys;

/// <summary>The file of lots, read with scissors: who has how many tantièmes in which column.</summary>
internal sealed class PaperRegister
{
    private readonly Dictionary<string, Dictionary<string, long>> columns = [];

    public PaperRegister(string lotsFile)
    {
        var lines = File.ReadAllLines(lotsFile);
        var heading = lines[0].Split(';');
        foreach (var cells in lines.Skip(1).Select(line => line.Split(';')))
        {
            var owner = cells[Array.IndexOf(heading, "proprietaire")];
            foreach (var column in new[] { "tantiemes_generaux", "ascenseur_a" })
            {
                Add(column, owner, cells[Array.IndexOf(heading, column)]);
            }
        }
    }

    /// <summary>Counts the choices, by identifier of owner; whoever is present and said nothing took no part.</summary>
    /// <param name="rule">« 24 », « 25 », « 26 ».</param>
    public HandCount Count(string rule, string column, IReadOnlyDictionary<string, string> choices, IReadOnlyCollection<string> present)
    {
        var shares = columns[column];
        var lines = new[]
        {
            Line("Pour", shares.Where(share => choices.GetValueOrDefault(share.Key) == "pour")),
            Line("Contre", shares.Where(share => choices.GetValueOrDefault(share.Key) == "contre")),
            Line("Abstention", shares.Where(share => choices.GetValueOrDefault(share.Key) == "abstention")),
            Line("N'a pas pris part au vote", shares.Where(share => present.Contains(share.Key) && !choices.ContainsKey(share.Key))),
            Line("Absent", shares.Where(share => !present.Contains(share.Key))),
        };
        var all = shares.Values.Sum();
        var (pour, contre) = (lines[0], lines[1]);
        return rule switch
        {
            "24" => new(pour.Voix > contre.Voix, lines, $"{pour.Voix} pour, {contre.Voix} contre"),
            "25" => new(2 * pour.Voix > all, lines, $"2 × {pour.Voix} = {2 * pour.Voix} contre {all} en tout"),
            "26" => new(
                (3 * pour.Voix >= 2 * all) && (2 * pour.Heads > shares.Count),
                lines,
                $"3 × {pour.Voix} = {3 * pour.Voix} contre 2 × {all} = {2 * all} ; {pour.Heads} copropriétaires sur {shares.Count}"),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not in this agenda."),
        };
    }

    private static CountedLine Line(string label, IEnumerable<KeyValuePair<string, long>> shares)
    {
        var some = shares.ToList();
        return new CountedLine(label, some.Sum(share => share.Value), some.Count);
    }

    private void Add(string column, string owner, string cell)
    {
        if (!columns.TryGetValue(column, out var shares))
        {
            columns[column] = shares = [];
        }

        if (cell.Length > 0)
        {
            shares[owner] = shares.GetValueOrDefault(owner) + long.Parse(cell, CultureInfo.InvariantCulture);
        }
    }
}
