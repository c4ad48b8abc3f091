using AgLive.Domain;
using AgLive.Web.Documents;
using AgLive.Web.Postal;
using AgLive.Web.Wire;

namespace AgLive.Web.Papers;

/// <summary>The minutes and the attendance sheet of an assembly: read, told, signed.</summary>
public interface IPapers
{
    /// <summary>
    /// A document as it stands. The minutes are open to every owner once the session has ended, and to the syndic before;
    /// the attendance sheet to the syndic and the bureau. Refused with NotFound to anybody else, and NotAllowed to an owner
    /// who may not read the sheet.
    /// </summary>
    Task<Outcome<PaperPage>> OfAsync(Guid accountId, Guid assemblyId, string kind, CancellationToken cancellation);

    /// <summary>The PDF: the sealed one once all have signed, else the document as it stands. Refused as <see cref="OfAsync"/>.</summary>
    Task<Outcome<DocumentFile>> PdfAsync(Guid accountId, Guid assemblyId, string kind, CancellationToken cancellation);

    /// <summary>
    /// Writes the narrative of the minutes; the syndic does. Idempotent by command id. Refused with PaperSigned once
    /// anybody has signed, StateChanged when it was written from an older one, BadRequest for a text too long.
    /// </summary>
    Task<Outcome<CommandDone>> NarrateAsync(Guid accountId, NarrateMinutes command, CancellationToken cancellation);

    /// <summary>Sends a one-time code to who signs next. Refused with NotSigner, SignerTurn, AssemblyNotEnded, NoAddress, TooFast.</summary>
    Task<Outcome<CodeSent>> SendCodeAsync(Guid accountId, Guid assemblyId, string kind, CancellationToken cancellation);

    /// <summary>
    /// Signs for the seat of the person whose turn it is; the last signature seals the document. A code signs once: a
    /// repeat is refused with CodeExpired.
    /// Refused with PaperChanged when it is not the text that was read, CodeWrong, CodeExpired, and as <see cref="SendCodeAsync"/>.
    /// </summary>
    Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignPaper command, CancellationToken cancellation);

    /// <summary>
    /// Takes a document back to be corrected: its signatures are void. The syndic does. Refused with PaperSigned once it is
    /// sealed. Idempotent by command id.
    /// </summary>
    Task<Outcome<CommandDone>> ReopenAsync(Guid accountId, ReopenPaper command, CancellationToken cancellation);
}

/// <summary>The words of addresses for the kinds of documents.</summary>
public static class PaperKinds
{
    public const string Minutes = "proces-verbal";
    public const string Sheet = "feuille-de-presence";
}

/// <param name="Told">The narrative by section, as the syndic wrote it.</param>
/// <param name="Version">Of the narrative.</param>
/// <param name="Manages">The person may write the narrative and take the document back.</param>
/// <param name="Turn">The person signs next: « Président de séance »; null when not.</param>
/// <param name="WhyNotTurn">What a signer whose turn has not come reads; null for who does not sign.</param>
/// <param name="TextHash">Of the text as shown: what a signature would bind.</param>
/// <param name="SignBy">Noon of the last day to sign: eight days after the meeting (décret 1967 art. 17).</param>
public sealed record PaperPage(
    Guid AssemblyId,
    string Kind,
    Paper Paper,
    PaperSigning Signing,
    IReadOnlyDictionary<string, string> Told,
    int Version,
    bool Manages,
    string? Turn,
    string? WhyNotTurn,
    string TextHash,
    DateTimeOffset? SealedAt,
    DateTimeOffset? StampedAt,
    Guid? DocumentId,
    DateTimeOffset? SignBy)
{
    public bool HasEnded { get; init; }

    /// <summary>The day the minutes were notified to the person, when he is to be; null otherwise.</summary>
    public string? OwnNotice { get; init; }
}

/// <param name="Version">Of the narrative the form was filled from.</param>
/// <param name="Told">By section: « ouverture », the id of a resolution, « cloture ».</param>
public sealed record NarrateMinutes(Guid AssemblyId, Guid CommandId, int Version, IReadOnlyDictionary<string, string> Told);

/// <param name="Kind">One of <see cref="PaperKinds"/>.</param>
/// <param name="TextHash">Of the text that was read.</param>
/// <param name="Code">The six figures received.</param>
public sealed record SignPaper(Guid AssemblyId, Guid CommandId, string Kind, string TextHash, string Code);

public sealed record ReopenPaper(Guid AssemblyId, Guid CommandId, string Kind);
