namespace AgLive.Web.Registry;

/// <summary>A file sent by a browser; read by the port, closed by the page.</summary>
public sealed record UploadedFile(string Name, Stream Content);

public sealed record ImportUpload(UploadedFile Owners, UploadedFile Lots, UploadedFile Agenda);

/// <summary>The fields beside the files, as typed.</summary>
/// <param name="Start">« 2026-11-26T18:00 », as the clocks of the building show it.</param>
/// <param name="Zone">IANA zone; empty for Europe/Paris.</param>
/// <param name="Bases">« ascenseur_a=1020, generale=10028 »: bases of the keys that are not round.</param>
public sealed record ImportForm(
    string? Name, string? Address, string? Start, string? Zone, string? Place, string? VideoUrl, string? Kind, string? Bases);

/// <summary>The answer to three files: a token, or what to correct.</summary>
/// <param name="Token">Null as soon as something is to correct.</param>
/// <param name="Fields">Fields of the form to correct.</param>
/// <param name="Files">Files to correct, line by line.</param>
/// <param name="Unlisted">« et 12 autres erreurs. »; null when all are listed.</param>
public sealed record ImportReading(
    string? Token, IReadOnlyList<FieldProblem> Fields, IReadOnlyList<FileProblems> Files, string? Unlisted);

/// <param name="Field">Name of the property of <see cref="ImportForm"/>.</param>
public sealed record FieldProblem(string Field, string Sentence);

public sealed record FileProblems(string FileName, IReadOnlyList<LineProblem> Lines);

/// <param name="Line">As a spreadsheet numbers its rows, the heading being 1.</param>
/// <param name="Where">Column and cell in words; empty when the whole row is meant.</param>
public sealed record LineProblem(int Line, string Where, string Sentence);
