namespace AgLive.Web.Registry;

/// <summary>Where an import stands.</summary>
/// <param name="Done">Null as long as it is not confirmed.</param>
public sealed record ImportStage(ImportPreview Preview, ImportDone? Done);

/// <summary>What will be imported.</summary>
/// <param name="Owners">The first <see cref="ShownOwners"/> at most.</param>
/// <param name="OwnerCount">All of them.</param>
/// <param name="Warnings">To look at, none prevents the import.</param>
public sealed record ImportPreview(
    string Name,
    string Address,
    DateTimeOffset StartsAt,
    string ZoneId,
    string Place,
    string VideoUrl,
    string Kind,
    IReadOnlyList<PreviewOwner> Owners,
    int OwnerCount,
    int LotCount,
    IReadOnlyList<PreviewKey> Keys,
    IReadOnlyList<PreviewPoint> Agenda,
    IReadOnlyList<string> Warnings)
{
    /// <summary>Beyond, the page would not open on a phone.</summary>
    public const int ShownOwners = 500;
}

/// <param name="Quality">What sets the owner apart, e.g. « sans mandataire commun »; empty for most.</param>
/// <param name="Lots">Numbers of the lots, in the order of the file; empty when none.</param>
/// <param name="Voix">General tantièmes.</param>
public sealed record PreviewOwner(string Identifier, string DisplayName, string Quality, string Lots, long Voix);

/// <param name="Base">Sum of the tantièmes of its lots.</param>
/// <param name="Lots">How many lots take part.</param>
public sealed record PreviewKey(string Label, long Base, int Lots);

/// <param name="Rule">« art. 25, clé generale », « sans vote ».</param>
public sealed record PreviewPoint(string Number, string Title, string Rule);

/// <summary>The copropriété is in the registry.</summary>
/// <param name="AccessCount">How many first accesses there are to download and hand over.</param>
public sealed record ImportDone(Guid AssemblyId, int AccessCount);
