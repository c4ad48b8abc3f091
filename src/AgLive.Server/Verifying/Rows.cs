using System.Text.Json;

namespace AgLive.Server.Verifying;

/// <summary>« manifeste.json ».</summary>
internal sealed record ManifestFile(string Format, Guid AssemblyId, IReadOnlyList<ListedFile> Files);

internal sealed record ListedFile(string Path, long Size, string Sha256);

/// <summary>« assemblee.json »; what is checked of it elsewhere.</summary>
internal sealed record AssemblyFile(
    string Format,
    Guid AssemblyId,
    CondominiumFacts Condominium,
    string Kind,
    string Place,
    long StartsAt,
    long? OpenedAt,
    long? EndedAt,
    string Policies,
    IReadOnlyList<KeyFacts> Keys,
    IReadOnlyList<SeatFacts> Bureau,
    IReadOnlyList<PointFacts> Agenda);

internal sealed record CondominiumFacts(string Name, string Address, string ZoneId);

internal sealed record KeyFacts(string Code, string Label, long Base);

internal sealed record SeatFacts(string Role, Guid? CoOwnerId, string Name, long AppointedAt);

internal sealed record PointFacts(
    Guid ResolutionId,
    string Number,
    string Title,
    string Kind,
    string? Rule,
    string? Key,
    string Text,
    string? ConvenedText,
    int TextVersion,
    string Disposition,
    string DispositionMotive,
    string CompetitionGroup,
    string? Seat,
    Guid? CandidateCoOwnerId,
    string CandidateName,
    Guid? DebtorCoOwnerId);

/// <summary>A line of « proprietaires.jsonl ».</summary>
internal sealed record OwnerRow(
    Guid CoOwnerId,
    string Identifier,
    string Name,
    string CommonRepresentative,
    IReadOnlyList<string> Lots,
    IReadOnlyDictionary<string, long> Tantiemes)
{
    /// <summary>« person », « company »…; the count does not lean on it, so that an owner may have none.</summary>
    public JsonElement Kind { get; init; }
}

/// <summary>A line of « comptes.jsonl ».</summary>
internal sealed record AccountRow(Guid AccountId, string Name);

/// <summary>A line of « journal.jsonl ».</summary>
internal sealed record JournalRow(long Sequence, long At, string Kind, Guid? AccountId, string Payload, string PreviousHash, string Hash);

/// <summary>A line of « presences.jsonl »: one stay.</summary>
internal sealed record StayRow(
    Guid CoOwnerId,
    string Mode,
    Guid? HolderId,
    string HolderName,
    long ArrivedAt,
    long? LeftAt,
    string Signature,
    string SignatureHash,
    Guid AccountId,
    string Motive,
    string Witness);

/// <summary>A line of « documents.jsonl »: of the assembly, or of a form.</summary>
internal sealed record DocumentRow(string Path, string Hash)
{
    public Guid? DocumentId { get; init; }

    public string? Name { get; init; }

    public string? Purpose { get; init; }

    public Guid? ResolutionId { get; init; }

    public long? AddedAt { get; init; }

    public long? RemovedAt { get; init; }

    public Guid? FormId { get; init; }

    public string? Kind { get; init; }

    public Guid? CoOwnerId { get; init; }

    public int? Version { get; init; }
}

/// <summary>A line of « reserves.jsonl ».</summary>
internal sealed record ReserveRow(Guid ResolutionId, Guid CoOwnerId, string Text, long At, Guid AccountId);

/// <summary>A line of « formulaires.jsonl ».</summary>
internal sealed record FormRow(
    Guid FormId,
    Guid CoOwnerId,
    int Version,
    string Number,
    bool IsPaper,
    string State,
    long? ReceivedAt,
    string Timing,
    bool IsSigned,
    string StatementHash,
    string ContentHash,
    long? WithdrawnAt,
    string Admission,
    string AdmittedBy,
    string AdmissionMotive,
    long? AdmittedAt,
    string? Answers);
