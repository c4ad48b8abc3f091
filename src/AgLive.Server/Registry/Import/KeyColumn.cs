namespace AgLive.Server.Registry.Import;

/// <summary>A key being added up.</summary>
internal sealed class KeyColumn(Column column, string code)
{
    public Column Column { get; } = column;

    public string Code { get; } = code;

    public string Label { get; } = ColumnNames.KeyLabel(column.Title);

    public long Sum { get; private set; }

    /// <summary>The base written in a « Total » line of the file; null when there is none.</summary>
    public long? Declared { get; private set; }

    /// <summary>A cell could not be read: the sum would be wrong for a reason already told.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>The share of a lot; 0 when it takes no part or the cell is wrong.</summary>
    public long Add(Row row, Cells cells)
    {
        var share = Read(row, cells) ?? 0;

        // 50 000 lots of 10^12 stay far below the end of a long.
        Sum += share;
        return share;
    }

    public void Declare(Row row, Cells cells) => Declared = Read(row, cells);

    private long? Read(Row row, Cells cells)
    {
        var text = row[Column].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var (value, sentence) = TantiemesText.Read(text, Column.Title);
        if (sentence is not null)
        {
            IsDoubtful = true;
            cells.Require(false, row, Column.Name, sentence);
        }

        return value;
    }
}
