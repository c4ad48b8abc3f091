namespace AgLive.Server.Registry.Import;

/// <summary>Something to correct before anything is imported.</summary>
/// <param name="FileName">The file as the syndic named it.</param>
/// <param name="Line">The row as a spreadsheet numbers it: the heading is row 1.</param>
/// <param name="Column">Heading of the column, as written in the file; null when the whole row or file is meant.</param>
/// <param name="Value">What the cell holds, shortened; null when no cell is meant.</param>
/// <param name="Sentence">What is wrong and what to do, in French.</param>
public sealed record ImportError(string FileName, int Line, string? Column, string? Value, string Sentence)
{
    /// <summary>Line of a text editor, where a cell on several lines makes it differ from <see cref="Line"/>; else null.</summary>
    public int? TextLine { get; init; }

    public override string ToString() => ImportSentences.Located(this);
}

/// <summary>Something to look at, which does not prevent the import.</summary>
public sealed record ImportWarning(string FileName, int Line, string Sentence);

/// <summary>All or nothing: the whole content of the three files, or the errors of all three.</summary>
/// <param name="Condominium">Null as soon as there is one error.</param>
/// <param name="Errors">At most <see cref="ImportLimits.ListedErrors"/>.</param>
/// <param name="ErrorCount">All of them, listed or not.</param>
/// <param name="Warnings">What to look at; empty when there are errors.</param>
public sealed record ImportResult(
    ImportedCondominium? Condominium,
    IReadOnlyList<ImportError> Errors,
    int ErrorCount,
    IReadOnlyList<ImportWarning> Warnings)
{
    /// <summary>« et 12 autres erreurs. », or null when all are listed.</summary>
    public string? Unlisted => ErrorCount > Errors.Count ? ImportSentences.Others(ErrorCount - Errors.Count) : null;
}
