namespace AgLive.Server.Registry.Import;

internal sealed record LotsRead(IReadOnlyList<ImportedLot> Lots, IReadOnlyList<ImportedKey> Keys, IReadOnlyCollection<string> KeyCodes);

/// <summary>Reads the lots: each column that is not one of a lot's own is a key, with the tantièmes of the lot on it.</summary>
internal sealed class LotsReader(Table table, OwnersRead? owners, ImportOptions options, Findings findings)
{
    public static readonly string[] Required = ["lot", "proprietaire", "tantiemes_generaux"];

    private static readonly string[] Own = ["lot", "nature", "batiment", "etage", "syndicat_secondaire", "proprietaire"];

    private readonly Cells cells = new(table, findings);
    private readonly List<ImportedLot> lots = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    public LotsRead Read()
    {
        var keys = KeyColumns();
        Row? totals = null;
        foreach (var row in table.Rows)
        {
            if (IsTotals(row))
            {
                totals = row;
                keys.ForEach(key => key.Declare(row, cells));
                continue;
            }

            ReadLot(row, keys);
        }

        if (lots.Count == 0)
        {
            findings.Heading(table, null, ImportSentences.NoLot);
        }

        var read = new KeyBases(table, options, findings).Check(keys, totals);
        if (owners is not null)
        {
            WarnOfOwnersWithoutVoice(owners);
        }

        return new LotsRead(lots, read, [.. keys.Select(key => key.Code)]);
    }

    private List<KeyColumn> KeyColumns()
    {
        var keys = table.Columns
            .Where(column => !Own.Contains(column.Name))
            .Select(column => new KeyColumn(column, ColumnNames.KeyCode(column.Title)))
            .ToList();
        foreach (var key in keys.Where(key => key.Code.Length > ImportLimits.IdentifierLength))
        {
            findings.Heading(table, key.Column, ImportSentences.TooLong(ImportLimits.IdentifierLength));
        }

        foreach (var same in keys.GroupBy(key => key.Code).Where(same => same.DistinctBy(key => key.Column.Name).Count() > 1))
        {
            findings.Heading(table, same.Last().Column, ImportSentences.KeyTwice(same.Last().Label));
        }

        return [.. keys.DistinctBy(key => key.Code)];
    }

    /// <summary>The last line of many exports: « Total », no owner, the base of each key.</summary>
    private bool IsTotals(Row row) =>
        ColumnNames.Normalise(cells.Text(row, "lot")) is "total" or "totaux" or "base" && cells.Text(row, "proprietaire").Length == 0;

    private void ReadLot(Row row, List<KeyColumn> keys)
    {
        var number = cells.Identifier(row, "lot");
        if (number is not null && !lines.TryAdd(number, row.Line))
        {
            cells.Require(false, row, "lot", ImportSentences.LotTwice(number, lines[number]));
        }

        var tantiemes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key.Add(row, cells) is > 0 and var share)
            {
                tantiemes.Add(key.Code, share);
            }
        }

        lots.Add(new ImportedLot(
            number ?? "",
            cells.Text(row, "nature"),
            cells.Text(row, "batiment"),
            cells.Text(row, "etage"),
            cells.Text(row, "syndicat_secondaire", ImportLimits.IdentifierLength),
            Owner(row),
            tantiemes));
    }

    private string Owner(Row row)
    {
        var identifier = cells.Identifier(row, "proprietaire");
        if (identifier is null || owners is null)
        {
            return "";
        }

        if (owners.Lines.TryGetValue(identifier, out var known))
        {
            return known.Written;
        }

        cells.Require(false, row, "proprietaire", ImportSentences.OwnerUnknown(identifier, owners.Table.FileName));
        return "";
    }

    private void WarnOfOwnersWithoutVoice(OwnersRead read)
    {
        var voices = lots
            .Where(lot => lot.Tantiemes.ContainsKey(ImportedKey.General))
            .Select(lot => lot.OwnerIdentifier)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var owner in read.Owners.Where(owner => owner.Identifier.Length > 0 && !voices.Contains(owner.Identifier)))
        {
            findings.Warn(read.Table, read.Lines[owner.Identifier].Line, ImportSentences.OwnerWithoutLot(owner.DisplayName));
        }
    }
}
