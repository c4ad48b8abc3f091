namespace AgLive.Server.Registry.Import;

/// <summary>Gathers what is wrong in the three files, and stops listing (not counting) past the limit.</summary>
internal sealed class Findings
{
    private const int ShownValue = 60;

    private readonly List<ImportError> errors = [];
    private readonly List<ImportWarning> warnings = [];

    public int ErrorCount { get; private set; }

    public IReadOnlyList<ImportError> Errors => errors;

    public IReadOnlyList<ImportWarning> Warnings => warnings;

    public void File(string fileName, FileFault fault) =>
        Add(new ImportError(fileName, fault.Line, null, null, fault.Sentence));

    public void Heading(Table table, Column? column, string sentence) =>
        Add(new ImportError(table.FileName, table.HeadingLine, column?.Title, null, sentence));

    public void Row(Table table, Row row, string sentence) => Add(table, row, null, null, sentence);

    public void Cell(Table table, Row row, Column column, string sentence) =>
        Add(table, row, column.Title, Shortened(row[column]), sentence);

    public void Warn(Table table, int line, string sentence)
    {
        if (warnings.Count < ImportLimits.ListedErrors)
        {
            warnings.Add(new ImportWarning(table.FileName, line, sentence));
        }
    }

    private void Add(Table table, Row row, string? column, string? value, string sentence) =>
        Add(new ImportError(table.FileName, row.Line, column, value, sentence)
        {
            TextLine = row.TextLine == row.Line ? null : row.TextLine,
        });

    private void Add(ImportError error)
    {
        ErrorCount++;
        if (errors.Count < ImportLimits.ListedErrors)
        {
            errors.Add(error);
        }
    }

    private static string Shortened(string value) => value.Length <= ShownValue ? value : value[..ShownValue] + "…";
}
