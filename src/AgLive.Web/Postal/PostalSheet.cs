using AgLive.Web.Wire;

namespace AgLive.Web.Postal;

/// <summary>An owner a person may vote by correspondence for.</summary>
/// <param name="Voix">On the general key.</param>
/// <param name="Total">Of all, on the general key.</param>
public sealed record PostalOwner(Guid CoOwnerId, string Name, string Address, long Voix, long Total);

/// <summary>The form of one owner, as its author sees it now.</summary>
/// <param name="Lines">The resolutions put to the vote, in the order of the agenda.</param>
/// <param name="DraftVersion">The version being filled; null when nothing is.</param>
/// <param name="SavedAt">When a choice of it was last saved.</param>
/// <param name="Revision">What a signature must name, so that nothing is signed unseen.</param>
/// <param name="Versions">Every version signed or taken back, the latest first.</param>
/// <param name="Window">Until when.</param>
/// <param name="Email">Where a code is sent, partly hidden; null when no address is known.</param>
/// <param name="ProxyNote">What his mandate in force means for this form; null when he gave none.</param>
public sealed record PostalSheet(
    PostalOwner Owner,
    IReadOnlyList<PostalLine> Lines,
    int? DraftVersion,
    DateTimeOffset? SavedAt,
    long Revision,
    IReadOnlyList<SignedForm> Versions,
    PostalWindow Window,
    string? Email,
    string? ProxyNote)
{
    /// <summary>Telephone a code can be sent to, partly hidden; null when none is known or no text message leaves this server.</summary>
    public string? Mobile { get; init; }

    /// <summary>The person acts for other owners too.</summary>
    public bool HasOthers { get; init; }

    /// <summary>The version that counts; null when none does.</summary>
    public SignedForm? Counting => Versions.FirstOrDefault(form => form.State is SignedForm.Counts);

    /// <summary>Resolutions he votes on.</summary>
    public IEnumerable<PostalLine> Own => Lines.Where(line => line.NotConcerned is null);

    /// <summary>Resolutions he votes on without a choice yet.</summary>
    public int Blanks => Own.Count(line => line.First.Length == 0);

    /// <summary>Second lines without a choice.</summary>
    public int SecondBlanks => Own.Count(line => line.SecondVote is not null && line.Second.Length == 0);

    public bool IsEmpty => Own.All(line => line.First.Length == 0 && line.Second.Length == 0);
}

/// <summary>One resolution of a form.</summary>
/// <param name="TextVersion">Of the text shown.</param>
/// <param name="IsTextNew">The text changed since the choice was made: it is to be read again.</param>
/// <param name="MajorityName">« Majorité absolue (art. 25) ».</param>
/// <param name="MajoritySentence">The same in plain words, with its figures.</param>
/// <param name="KeyLabel">Name of a special key; empty for the general one.</param>
/// <param name="NotConcerned">Why he has no vote here; null when he has one.</param>
/// <param name="Competition">What competes with what (décret 1967 art. 19); null when nothing does.</param>
/// <param name="SecondVote">« art. 25-1 » where a second vote may follow; null elsewhere.</param>
/// <param name="First">« pour », « contre », « abstention », or empty.</param>
/// <param name="Second">The same for the second vote.</param>
public sealed record PostalLine(
    Guid ResolutionId,
    string Number,
    string Title,
    string Text,
    int TextVersion,
    bool IsTextNew,
    string MajorityName,
    string MajoritySentence,
    string KeyLabel,
    long Voix,
    long Total,
    string? NotConcerned,
    string? Competition,
    string? SecondVote,
    IReadOnlyList<DocumentHead> Documents,
    string First,
    string Second)
{
    /// <summary>Nothing is left to choose here.</summary>
    public bool IsDone => NotConcerned is not null || (First.Length > 0 && (SecondVote is null || Second.Length > 0));
}

/// <summary>Until when forms are taken, both instants that matter (décret 1967 art. 9 bis; the promise of 72 hours).</summary>
/// <param name="LegalLimit">First instant after the three clear days.</param>
/// <param name="ClosesAt">First instant at which nothing is taken any more.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="IsConvened">False once the session has opened, and for a cancelled assembly.</param>
public sealed record PostalWindow(DateTimeOffset LegalLimit, DateTimeOffset Hours72, DateTimeOffset ClosesAt, DateTimeOffset Now, bool IsConvened)
{
    public bool IsOpen => IsConvened && Now < ClosesAt;

    /// <summary>What is signed now waits for the president's decision.</summary>
    public bool IsAfterLegalLimit => Now >= LegalLimit;

    public bool TakesAfterLegalLimit => ClosesAt > LegalLimit;
}

/// <summary>A version that was signed.</summary>
/// <param name="Number">« 7F3A-22C1 ».</param>
/// <param name="State">One of the words of this type.</param>
/// <param name="HasDocument">Its document can be opened.</param>
/// <param name="Decision">« Admis par M. Blanc, président de séance »; empty when nobody decided.</param>
public sealed record SignedForm(
    Guid FormId, int Version, string Number, DateTimeOffset ReceivedAt, string State, bool IsPaper, bool IsAfterLegalLimit, bool HasDocument, string Decision)
{
    public const string Counts = "counts";
    public const string Replaced = "replaced";
    public const string Withdrawn = "withdrawn";
    public const string Late = "late";

    /// <summary>Left to the president, who has not decided.</summary>
    public const string Waiting = "waiting";

    /// <summary>Paper, to be read by a second person.</summary>
    public const string Unchecked = "unchecked";

    public const string SetAside = "setAside";
}
