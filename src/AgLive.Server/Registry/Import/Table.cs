namespace AgLive.Server.Registry.Import;

/// <summary>A column of a file.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Name">The heading without case, accents or spaces: <see cref="ColumnNames.Normalise"/>.</param>
/// <param name="Title">The heading as written.</param>
internal sealed record Column(int Index, string Name, string Title);

/// <summary>A row of cells, short rows being completed with empty cells.</summary>
/// <param name="line">Number in a spreadsheet.</param>
/// <param name="textLine">Number in a text editor, which counts the line breaks inside cells.</param>
internal sealed class Row(int line, int textLine, IReadOnlyList<string> cells)
{
    public int Line { get; } = line;

    public int TextLine { get; } = textLine;

    public IReadOnlyList<string> Cells { get; } = cells;

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The cell as it stands, not trimmed.</summary>
    public string this[Column column] => column.Index < Cells.Count ? Cells[column.Index] : "";
}

/// <summary>A file read as a table: a heading and the rows under it that are not blank.</summary>
internal sealed record Table(string FileName, int HeadingLine, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows)
{
    public Column? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}

/// <summary>Why a file cannot be read at all.</summary>
internal sealed record FileFault(int Line, string Sentence);
