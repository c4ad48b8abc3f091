namespace AgLive.Web.Papers;

/// <summary>
/// An official document of an assembly, in the order it is read: the minutes (décret 1967 art. 17), the attendance sheet (art.
/// 14). The PDF and its twin on screen are both made from it, so that they say the same.
/// </summary>
/// <param name="Title">In full: « Procès-verbal de l'assemblée générale ordinaire du 26 novembre 2026 ».</param>
/// <param name="FootTitle">At the foot of pages: « Procès-verbal du 26 novembre 2026 ».</param>
/// <param name="JournalHash">Of the last line of the journal when the session ended; empty before.</param>
public sealed record Paper(
    string Title, string FootTitle, PaperHead Head, string JournalHash, IReadOnlyList<PaperSection> Sections)
{
    /// <summary>« 9C41 7E02 B86D »: the head of the journal's hash, to compare by eye.</summary>
    public string JournalMark => JournalHash.Length < 12
        ? ""
        : string.Join('\u00A0', JournalHash[..12].ToUpperInvariant().Chunk(4).Select(part => new string(part)));
}

/// <summary>The two addresses on top of the first page.</summary>
public sealed record PaperHead(string Condominium, string Address, string Syndic, IReadOnlyList<string> SyndicLines);

/// <summary>A part of a document.</summary>
/// <param name="Key">Of its narrative: « ouverture », the id of a resolution; empty where nothing is told beside the facts.</param>
/// <param name="Number">« 7.1 »: the number of a resolution or of a point without vote, in the margin; empty for any other section.</param>
/// <param name="Title">Of the resolution, or of the section.</param>
public sealed record PaperSection(string Key, string Number, string Title, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>A point of the agenda that is heard or debated, and not voted (« Questions diverses »): it is no resolution.</summary>
    public bool HasNoVote { get; init; }

    /// <summary>« Résolution », « Point »: before the number.</summary>
    public string Noun => HasNoVote ? "Point" : "Résolution";
}

/// <summary>What a block is; each is shown one way on paper and one way on screen.</summary>
public enum PaperBlockKind
{
    Paragraph = 1,

    /// <summary>A text put to the vote, word for word.</summary>
    Quote = 2,

    /// <summary>« Second vote (art. 25-1) »: parts a section.</summary>
    Heading = 3,

    /// <summary>The decision.</summary>
    Verdict = 4,

    /// <summary>What is checked rather than read.</summary>
    Small = 5,

    /// <summary>A SHA-256 under its label.</summary>
    Fingerprint = 6,

    Table = 7,

    /// <summary>Written by the syndic; the only words of a document that are not made from the record.</summary>
    Narrative = 8,
}

/// <param name="Text">Ready to show; the caption of a table, the label of a fingerprint.</param>
/// <param name="Table">Of a table; null elsewhere.</param>
/// <param name="Mark">The hexadecimal digits of a fingerprint; empty elsewhere.</param>
public sealed record PaperBlock(PaperBlockKind Kind, string Text, PaperTable? Table = null, string Mark = "");

/// <summary>A table: its first column names the row, the others are figures or words.</summary>
/// <param name="Total">The row at its foot; null when there is none.</param>
public sealed record PaperTable(
    IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows, IReadOnlyList<PaperCell>? Total = null)
{
    /// <summary>A register of many lines: at the smallest size on paper.</summary>
    public bool IsRegister { get; init; }
}

/// <param name="Share">Of the width, in hundredths.</param>
/// <param name="IsFigure">Aligned right.</param>
public sealed record PaperColumn(string Title, int Share, bool IsFigure = false);

/// <param name="Text">Lines apart by a line feed.</param>
/// <param name="Drawn">A signature drawn, as its strokes; null when none.</param>
public sealed record PaperCell(string Text, string? Drawn = null)
{
    /// <summary>A cell of plain words.</summary>
    public static implicit operator PaperCell(string text) => FromString(text);

    public static PaperCell FromString(string text) => new(text);
}
