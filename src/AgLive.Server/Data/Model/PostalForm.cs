using AgLive.Domain.Deadlines;

namespace AgLive.Server.Data.Model;

public enum PostalFormState
{
    /// <summary>Being filled: counts for nothing.</summary>
    Draft = 1,

    /// <summary>Signed on line, or received on paper.</summary>
    Received = 2,

    /// <summary>Taken back by its author before the cut-off.</summary>
    Withdrawn = 3,
}

/// <summary>What the president of the session decided of a form that is left to him.</summary>
public enum FormAdmission
{
    None = 0,
    Admitted = 1,
    SetAside = 2,
}

/// <summary>
/// One version of the form of vote by correspondence of one owner (loi 1965 art. 17-1 A). What it answers is elsewhere,
/// sealed (PostalContent), until the session opens. A version counts once signed, until the next one is.
/// </summary>
public sealed class PostalForm
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid CoOwnerId { get; init; }

    /// <summary>1 for the first form of the owner in the assembly, then up.</summary>
    public int Version { get; init; }

    /// <summary>Entered by the syndic from paper; false for one filled on line.</summary>
    public bool IsPaper { get; init; }

    public PostalFormState State { get; set; }

    /// <summary>Who filled it on line, or entered it.</summary>
    public Guid AccountId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a choice was last saved.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The server's clock as it was signed on line; the receipt by the syndic for paper. Null for a draft.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>Where that lies beside the legal limit and the cut-off, judged once.</summary>
    public FormTiming Timing { get; set; }

    /// <summary>False for a paper form that nobody signed.</summary>
    public bool IsSigned { get; set; }

    public SignatureKind Signature { get; set; }

    /// <summary>The typed name or the strokes; empty for paper.</summary>
    public string SignatureData { get; set; } = "";

    /// <summary>SHA-256 of the statement that was signed; hexadecimal, empty until then.</summary>
    public string StatementHash { get; set; } = "";

    /// <summary>
    /// SHA-256 of the answers with the random bytes sealed with them: it binds them and tells nothing of them.
    /// </summary>
    public string ContentHash { get; set; } = "";

    /// <summary>« 7F3A-22C1 »: the number of the receipt; empty until then.</summary>
    public string Number { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>For a form left to the president or to the bureau; None until he says.</summary>
    public FormAdmission Admission { get; set; }

    /// <summary>Who decided: name and quality.</summary>
    public string AdmittedBy { get; set; } = "";

    public string AdmissionMotive { get; set; } = "";

    public DateTimeOffset? AdmittedAt { get; set; }

    /// <summary>The second person who read a paper form and found the same answers; null until then.</summary>
    public Guid? CheckedByAccountId { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>The answers (PostalAnswers), in clear from the opening of the session on; null before.</summary>
    public byte[]? Opened { get; set; }
}

/// <summary>The answers of a form, sealed with the key of its assembly.</summary>
public sealed class PostalContent
{
    public Guid FormId { get; init; }

    public required byte[] Sealed { get; set; }
}

public enum PostalFileKind
{
    /// <summary>The form as it was signed on line.</summary>
    Form = 1,

    /// <summary>The scan or picture of a paper form.</summary>
    Scan = 2,
}

/// <summary>A document that says what a form answers: sealed as its answers are.</summary>
public sealed class PostalFile
{
    public Guid FormId { get; init; }

    public PostalFileKind Kind { get; init; }

    public DocumentFormat Format { get; init; }

    /// <summary>Bytes, before they were sealed.</summary>
    public int Size { get; init; }

    /// <summary>SHA-256 of the file; hexadecimal.</summary>
    public required string Hash { get; init; }

    public required byte[] Sealed { get; init; }
}

/// <summary>
/// The sealed box of an assembly: its key, wrapped by one that is kept outside the database, and who opened it when.
/// </summary>
public sealed class PostalBox
{
    public Guid AssemblyId { get; init; }

    public required byte[] WrappedKey { get; init; }

    /// <summary>Which outer key wraps it: the head of its SHA-256.</summary>
    public required string OuterKey { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the session opened, and the answers with it; null before.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public Guid? OpenedByAccountId { get; set; }
}

/// <summary>A code sent to the signer of a form.</summary>
public sealed class SigningCode : OneTimeCode
{
    public Guid FormId { get; init; }
}
