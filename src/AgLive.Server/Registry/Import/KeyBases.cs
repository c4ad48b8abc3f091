namespace AgLive.Server.Registry.Import;

/// <summary>
/// Checks that each key adds up to its base. The files do not say the base, so it comes, in this order, from what the
/// syndic declares, from a « Total » line of the file, else from the custom of round bases: a sum between 75 % and
/// 150 % of a power of ten from 1 000 up that is not that power is refused until its base is declared. One lot
/// mistyped stays within that band; a wrong base would falsify every majority (loi 1965 arts. 24 to 26).
/// </summary>
internal sealed class KeyBases(Table table, ImportOptions options, Findings findings)
{
    private readonly Dictionary<string, long> declared = options.ExpectedBases
        .ToDictionary(given => ColumnNames.KeyCode(given.Key), given => given.Value, StringComparer.Ordinal);

    /// <summary>The keys that have a lot, with their sums as bases; a « Total » line, when given, is named in the errors.</summary>
    public IReadOnlyList<ImportedKey> Check(IReadOnlyList<KeyColumn> columns, Row? totals)
    {
        foreach (var unknown in declared.Keys.Where(code => columns.All(key => key.Code != code)))
        {
            findings.Heading(table, null, ImportSentences.BaseOfUnknownKey(unknown));
        }

        foreach (var key in columns.Where(key => !key.IsDoubtful))
        {
            CheckOne(key, totals);
        }

        return [.. columns.Where(key => key.Sum > 0)
            .OrderBy(key => key.Code == ImportedKey.General ? 0 : 1)
            .Select(key => new ImportedKey(key.Code, key.Label, key.Sum))];
    }

    private void CheckOne(KeyColumn key, Row? totals)
    {
        var known = declared.TryGetValue(key.Code, out var given) ? given : key.Declared;
        if (known is { } expected)
        {
            if (key.Sum != expected)
            {
                Refuse(key, declared.ContainsKey(key.Code) ? null : totals, ImportSentences.SumIsNotBase(key.Label, key.Sum, expected));
            }
        }
        else if (key.Sum == 0 && key.Code == ImportedKey.General)
        {
            findings.Heading(table, key.Column, ImportSentences.GeneralIsZero);
        }
        else if (key.Sum == 0)
        {
            findings.Warn(table, table.HeadingLine, ImportSentences.KeyWithoutLot(key.Label));
        }
        else if (RoundBaseNear(key.Sum) is { } round && round != key.Sum)
        {
            Refuse(key, null, ImportSentences.SumIsNotRound(key.Label, key.Sum, round));
        }
        else if (RoundBaseNear(key.Sum) is null)
        {
            findings.Warn(table, table.HeadingLine, ImportSentences.UnusualBase(key.Label, key.Sum));
        }
    }

    private void Refuse(KeyColumn key, Row? totals, string sentence)
    {
        if (totals is null)
        {
            findings.Heading(table, key.Column, sentence);
        }
        else
        {
            findings.Cell(table, totals, key.Column, sentence);
        }
    }

    private static long? RoundBaseNear(long sum)
    {
        for (var power = 1_000L; power <= 1_000_000_000_000_000; power *= 10)
        {
            if (sum * 4 >= power * 3 && sum * 2 <= power * 3)
            {
                return power;
            }
        }

        return null;
    }
}
