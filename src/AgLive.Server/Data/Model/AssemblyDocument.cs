namespace AgLive.Server.Data.Model;

/// <summary>What a file is, told by its first bytes, never by its name.</summary>
public enum DocumentFormat
{
    Pdf = 1,
    Png = 2,
    Jpeg = 3,
}

/// <summary>What a file is for.</summary>
public enum DocumentPurpose
{
    /// <summary>The notice of the assembly with its agenda (décret 1967 arts. 9, 11).</summary>
    Convocation = 1,

    /// <summary>Devis.</summary>
    Quote = 2,

    /// <summary>Contrat, or the conditions of one.</summary>
    Contract = 3,

    /// <summary>Anything else notified with the agenda (décret 1967 art. 11).</summary>
    Annex = 4,

    /// <summary>The signed minutes (décret 1967 art. 17), sealed.</summary>
    Minutes = 5,

    /// <summary>The certified attendance sheet (décret 1967 art. 14), sealed; shown to the syndic and the bureau alone.</summary>
    AttendanceSheet = 6,
}

/// <summary>A file notified with the agenda of an assembly, or with one point of it. Its bytes are a row of their own.</summary>
public sealed class AssemblyDocument
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    /// <summary>The point it belongs to; null for the assembly as a whole.</summary>
    public Guid? ResolutionId { get; init; }

    public DocumentPurpose Purpose { get; init; }

    public DocumentFormat Format { get; init; }

    /// <summary>As people read it, without folder nor extension.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public int Size { get; init; }

    /// <summary>SHA-256 of the bytes; hexadecimal. It is in the journal too.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset AddedAt { get; set; }

    public Guid AccountId { get; init; }

    /// <summary>Shown no more since then; kept, since it may have been notified.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>The bytes of a document: read when it is opened, never with a list.</summary>
public sealed class DocumentContent
{
    public Guid DocumentId { get; init; }

    public required byte[] Bytes { get; init; }
}
