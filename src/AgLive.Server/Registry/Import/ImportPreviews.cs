using AgLive.Web.Registry;

namespace AgLive.Server.Registry.Import;

/// <summary>What the page shows of an import.</summary>
internal static class ImportPreviews
{
    public static ImportStage Stage(ImportDraft draft) =>
        new(Preview(draft), draft.Receipt is { } receipt ? Done(receipt) : null);

    public static ImportDone Done(ImportReceipt receipt) => new(receipt.AssemblyId, receipt.Accesses.Count);

    public static IReadOnlyList<FileProblems> Problems(IReadOnlyList<ImportError> errors) =>
        [.. errors.GroupBy(error => error.FileName).Select(file => new FileProblems(
            file.Key, [.. file.OrderBy(error => error.Line).Select(error => new LineProblem(error.Line, Where(error), error.Sentence))]))];

    private static string Where(ImportError error)
    {
        var column = error.Column is { Length: > 0 } title ? $"Colonne «\u00A0{title}\u00A0»" : "";
        return error.Value is { Length: > 0 } value ? $"{column}\u00A0: «\u00A0{value}\u00A0»" : column;
    }

    private static ImportPreview Preview(ImportDraft draft)
    {
        var (condominium, assembly) = (draft.Condominium, draft.Assembly);
        var lots = condominium.Lots.ToLookup(lot => lot.OwnerIdentifier, StringComparer.OrdinalIgnoreCase);
        return new ImportPreview(
            assembly.Name,
            assembly.Address,
            assembly.StartsAt,
            assembly.ZoneId,
            assembly.Place,
            assembly.VideoUrl,
            assembly.Kind,
            [.. condominium.Owners.Take(ImportPreview.ShownOwners).Select(owner => Owner(owner, lots[owner.Identifier]))],
            condominium.Owners.Count,
            condominium.Lots.Count,
            [.. condominium.Keys.Select(key => new PreviewKey(
                key.Label, key.Base, condominium.Lots.Count(lot => lot.Tantiemes.ContainsKey(key.Code))))],
            [.. condominium.Agenda.Select(point => new PreviewPoint(point.Number, point.Title, ImportReport.RuleText(point, condominium)))],
            [.. draft.Warnings.Select(warning => $"{warning.FileName}, ligne {warning.Line}\u00A0: {warning.Sentence}")]);
    }

    private static PreviewOwner Owner(ImportedOwner owner, IEnumerable<ImportedLot> lots) => new(
        owner.Identifier,
        owner.DisplayName,
        ImportReport.Quality(owner),
        string.Join(", ", lots.Select(lot => lot.Number)),
        lots.Sum(lot => lot.Tantiemes.GetValueOrDefault(ImportedKey.General)));
}
