namespace AgLive.Server.Pdf.Kit;

/// <summary>What stands on every page of a document.</summary>
/// <param name="Left">Head, left: the copropriété.</param>
/// <param name="Right">Head, right: the syndic.</param>
/// <param name="Title">Title of the document, in its first page and at the foot of all.</param>
/// <param name="State">« signé », « projet »: at the foot.</param>
/// <param name="Reference">What identifies it: at the foot.</param>
public sealed record SheetHead(string Left, string Right, string Title, string State, string Reference)
{
    /// <summary>Under the copropriété, on the first page only; two lines at most are shown.</summary>
    public IReadOnlyList<string> LeftMore { get; init; } = [];

    /// <summary>Under the syndic, on the first page only.</summary>
    public IReadOnlyList<string> RightMore { get; init; } = [];

    /// <summary>The full title, for the properties of the file; empty: <see cref="Title"/>.</summary>
    public string FullTitle { get; init; } = "";
}
