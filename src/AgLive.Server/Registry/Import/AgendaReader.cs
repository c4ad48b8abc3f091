namespace AgLive.Server.Registry.Import;

/// <summary>Reads the agenda, in the order of the file.</summary>
internal sealed class AgendaReader(Table table, OwnersRead? owners, LotsRead? lots, Findings findings)
{
    public static readonly string[] Required = ["numero", "titre", "projet_de_resolution", "majorite", "type"];

    private readonly Cells cells = new(table, findings);
    private readonly List<(Row Row, ImportedPoint Point)> points = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ImportedPoint> Read()
    {
        foreach (var row in table.Rows)
        {
            ReadPoint(row);
        }

        if (table.Rows.Count == 0)
        {
            findings.Heading(table, null, ImportSentences.NoPoint);
        }

        CheckGroups();
        return [.. points.Select(read => read.Point)];
    }

    private void ReadPoint(Row row)
    {
        var number = cells.Identifier(row, "numero");
        if (number is not null && !lines.TryAdd(number, row.Line))
        {
            cells.Require(false, row, "numero", ImportSentences.NumberTwice(number, lines[number]));
        }

        var title = cells.Text(row, "titre");
        cells.Require(title.Length > 0, row, "titre", ImportSentences.Missing("titre"));
        var text = cells.LongText(row, "projet_de_resolution");
        if (ReadKind(row) is not { } kind)
        {
            return;
        }

        var votes = kind != ImportedPointKind.Information;
        if (votes && text.Length == 0)
        {
            findings.Warn(table, row.Line, ImportSentences.NoText(number ?? ""));
        }

        points.Add((row, new ImportedPoint(
            number ?? "",
            title,
            text,
            kind,
            Majority(row, votes),
            votes ? Key(row) : null,
            Group(row, kind),
            kind == ImportedPointKind.Election ? SeatText.Read(title) : null,
            new DebtorColumn(cells, owners).Read(row, kind))));
    }

    private ImportedPointKind? ReadKind(Row row)
    {
        var text = cells.Text(row, "type");
        ImportedPointKind? kind = ColumnNames.Normalise(text) switch
        {
            "vote" => ImportedPointKind.Vote,
            "election" => ImportedPointKind.Election,
            "competition" or "concurrence" => ImportedPointKind.Competition,
            "information" => ImportedPointKind.Information,
            _ => null,
        };
        cells.Require(kind is not null, row, "type", ImportSentences.PointType(text));
        return kind;
    }

    private ImportedMajority? Majority(Row row, bool votes)
    {
        var text = cells.Text(row, "majorite");
        if (!votes || text.Length == 0)
        {
            cells.Require(
                votes == text.Length > 0, row, "majorite", votes ? ImportSentences.MajorityMissing : ImportSentences.MajorityForNothing);
            return null;
        }

        var majority = MajorityText.Read(text);
        cells.Require(
            majority is not null,
            row,
            "majorite",
            MajorityText.IsSecondVote(text) ? ImportSentences.MajorityOfSecondVote(text) : ImportSentences.MajorityUnknown(text));
        return majority;
    }

    /// <summary>The general key when the file has no column for keys; an empty cell in an existing column is an omission.</summary>
    private string? Key(Row row)
    {
        if (table.Find("cle") is null)
        {
            return ImportedKey.General;
        }

        var text = cells.Text(row, "cle");
        if (!cells.Require(text.Length > 0, row, "cle", ImportSentences.KeyMissing))
        {
            return null;
        }

        var code = ColumnNames.KeyCode(text);
        IEnumerable<string> known = lots is null ? [code] : lots.KeyCodes;
        return cells.Require(known.Contains(code), row, "cle", ImportSentences.KeyUnknown(text, known)) ? code : null;
    }

    private string? Group(Row row, ImportedPointKind kind)
    {
        var text = cells.Text(row, "groupe_de_concurrence");
        if (kind == ImportedPointKind.Competition)
        {
            return cells.Require(text.Length > 0, row, "groupe_de_concurrence", ImportSentences.GroupMissing)
                ? cells.Identifier(row, "groupe_de_concurrence")
                : null;
        }

        cells.Require(text.Length == 0, row, "groupe_de_concurrence", ImportSentences.GroupForNothing);
        return null;
    }

    /// <summary>Décret 1967 art. 19: quotes compete, so at least two, by the same rule and the same key.</summary>
    private void CheckGroups()
    {
        var groups = points
            .Where(read => read.Point.CompetitionGroup is not null)
            .GroupBy(read => read.Point.CompetitionGroup, StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var (first, model) = group.First();
            cells.Require(group.Count() > 1, first, "groupe_de_concurrence", ImportSentences.GroupOfOne(group.Key ?? ""));
            foreach (var (row, point) in group.Where(read => Differs(read.Point.Majority, model.Majority)))
            {
                cells.Require(false, row, "majorite", ImportSentences.GroupMajority(point.CompetitionGroup ?? "", first.Line));
            }

            foreach (var (row, point) in group.Where(read => Differs(read.Point.KeyCode, model.KeyCode)))
            {
                cells.Require(false, row, "cle", ImportSentences.GroupKey(point.CompetitionGroup ?? "", first.Line));
            }
        }
    }

    /// <summary>A value missing on either side is an error told elsewhere.</summary>
    private static bool Differs<T>(T one, T other) => one is not null && other is not null && !one.Equals(other);
}
