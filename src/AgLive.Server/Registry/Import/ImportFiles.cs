namespace AgLive.Server.Registry.Import;

/// <summary>A file as it was given: its name, for the messages only, and its bytes.</summary>
/// <param name="FileName">Name shown to the syndic; the kind of file is read from the bytes, not from the name.</param>
/// <param name="Content">Read from its present position; never disposed by the import.</param>
public sealed record ImportFile(string FileName, Stream Content);

/// <summary>The three files of an import: co-owners, lots with their tantièmes, agenda.</summary>
public sealed record ImportFiles(ImportFile Owners, ImportFile Lots, ImportFile Agenda);

/// <summary>What the syndic declares beside the files.</summary>
/// <param name="ExpectedBases">
/// Base of each key by its code (« generale », « ascenseur_a »), as the règlement de copropriété gives it.
/// A declared key must add up to exactly this; see <see cref="KeyBases"/> for the others.
/// </param>
public sealed record ImportOptions(IReadOnlyDictionary<string, long> ExpectedBases)
{
    public static ImportOptions None { get; } = new(new Dictionary<string, long>());
}
