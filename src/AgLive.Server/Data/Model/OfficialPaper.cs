using AgLive.Domain.Deadlines;

namespace AgLive.Server.Data.Model;

/// <summary>The documents an assembly leaves.</summary>
public enum PaperKind
{
    /// <summary>Procès-verbal (décret 1967 art. 17).</summary>
    Minutes = 1,

    /// <summary>Feuille de présence (décret 1967 art. 14).</summary>
    AttendanceSheet = 2,
}

/// <summary>
/// An official document of an assembly. Until its first signature it is made anew each time it is read, from the record and
/// the narrative; from then on it is what was signed.
/// </summary>
public sealed class OfficialPaper
{
    public Guid AssemblyId { get; init; }

    public PaperKind Kind { get; init; }

    /// <summary>What the syndic tells, by section, as JSON.</summary>
    public string Narrative { get; set; } = "{}";

    /// <summary>Rises with each change of the narrative: a form filled from an older one is refused.</summary>
    public int NarrativeVersion { get; set; }

    /// <summary>The document as JSON, from its first signature on; null before and once its signatures are voided.</summary>
    public string? Frozen { get; set; }

    /// <summary>SHA-256 of its text (PaperText), which every signature binds; hexadecimal, empty until then.</summary>
    public string TextHash { get; set; } = "";

    /// <summary>The sealed PDF; null until every signature is there.</summary>
    public Guid? DocumentId { get; set; }

    public DateTimeOffset? SealedAt { get; set; }

    /// <summary>When a time stamping authority stamped the seal (RFC 3161); null while none did.</summary>
    public DateTimeOffset? StampedAt { get; set; }
}

/// <summary>A signature of a document by a seat of the bureau: by one's own account and a code sent to its holder.</summary>
public sealed class PaperSignature
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public PaperKind Kind { get; init; }

    /// <summary>The seat of the bureau; null for the syndic, secretary where nobody was elected.</summary>
    public Guid? SeatId { get; init; }

    public BureauRole Role { get; init; }

    public required string Name { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>What was signed.</summary>
    public required string TextHash { get; init; }

    /// <summary>The document was taken back to be corrected: the signature stands for nothing any more.</summary>
    public DateTimeOffset? VoidedAt { get; set; }
}

/// <summary>A code sent to the signer of a document.</summary>
public sealed class PaperCode : OneTimeCode
{
    public Guid AssemblyId { get; init; }

    public PaperKind Kind { get; init; }
}

/// <summary>The notification of the minutes to one owner who may contest (loi 1965 art. 42 al. 2; décret 1967 art. 18).</summary>
public sealed class MinutesNotice
{
    public Guid AssemblyId { get; init; }

    public Guid CoOwnerId { get; init; }

    public NoticeChannel Channel { get; set; }

    /// <summary>When it left: handed to the provider, or e-mailed.</summary>
    public DateTimeOffset DispatchedAt { get; set; }

    /// <summary>
    /// The day of the event that makes the two months run (décret 1967 arts. 64, 64-1), once the syndic knows it; null before.
    /// </summary>
    public DateOnly? NotifiedOn { get; set; }

    public Guid AccountId { get; set; }
}
