using AgLive.Domain;
using AgLive.Web.Assemblies;
using AgLive.Web.Documents;
using AgLive.Web.Wire;

namespace AgLive.Web.Postal;

/// <summary>
/// The votes by correspondence as the syndic follows them (SYN-06, VPC-16): who has signed and who is missing, never what;
/// forms on paper, entered and read a second time; the president's decisions. For the operators of the condominium alone:
/// NotAllowed to an owner, NotFound to others.
/// </summary>
public interface IPostalDesk
{
    Task<Outcome<PostalDesk>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Enters a form received on paper. One that came too late is kept and marked. Refused with BadRequest, NotFound,
    /// ReceiptDate, DocumentTooLarge, DocumentFormat, FormClosed once the session is open.
    /// </summary>
    Task<Outcome<CommandDone>> EnterAsync(Guid accountId, EnterPaperForm command, CancellationToken cancellation);

    /// <summary>
    /// Reads a paper form a second time, without seeing the first reading. Refused with SamePerson, PaperDiffers (the numbers
    /// that differ), StateChanged.
    /// </summary>
    Task<Outcome<CommandDone>> CheckAsync(Guid accountId, CheckPaperForm command, CancellationToken cancellation);

    /// <summary>
    /// Notes that a form left to the president is admitted or set aside, before the first vote; or sets aside a paper one that
    /// was entered wrong. Refused with FormNotLeft, MotiveMissing, BadRequest, NotInSession.
    /// </summary>
    Task<Outcome<CommandDone>> DecideAsync(Guid accountId, DecideForm command, CancellationToken cancellation);

    /// <summary>The scan of a paper form, until it was read a second time and again once the box is open.</summary>
    Task<Outcome<DocumentFile>> ScanAsync(Guid accountId, Guid assemblyId, Guid formId, CancellationToken cancellation);

    /// <summary>What an amendment would do to the forms, once their box is open; null before, and without forms.</summary>
    Task<Outcome<AmendmentEffect?>> AmendmentAsync(Guid accountId, Guid assemblyId, Guid resolutionId, CancellationToken cancellation);
}

/// <param name="Forms">Every form signed or received, by owner.</param>
/// <param name="Missing">Owners who have neither voted by correspondence nor given a mandate.</param>
/// <param name="Owners">Every owner who may vote.</param>
/// <param name="Lines">What a paper form may answer.</param>
/// <param name="OpenedAt">When the box was opened; null while it is sealed.</param>
/// <param name="MayDecide">The session is open and no vote has been: the president's decisions are noted now.</param>
public sealed record PostalDesk(
    AssemblySummary Assembly,
    PostalWindow Window,
    IReadOnlyList<DeskForm> Forms,
    IReadOnlyList<PostalOwner> Missing,
    IReadOnlyList<PostalOwner> Owners,
    IReadOnlyList<PaperLine> Lines,
    DateTimeOffset? OpenedAt,
    bool MayDecide)
{
    public IEnumerable<DeskForm> Counting => Forms.Where(form => form.Form.State == SignedForm.Counts);

    public IEnumerable<DeskForm> Waiting => Forms.Where(form => form.Form.State is SignedForm.Waiting or SignedForm.Unchecked);
}

/// <param name="IsMine">The reader entered it: somebody else checks it.</param>
/// <param name="HasScan">A scan may be opened now.</param>
/// <param name="DecidedBy">Who admitted it or set it aside; empty when nobody did.</param>
public sealed record DeskForm(
    Guid CoOwnerId, string Owner, long Voix, SignedForm Form, bool IsMine, bool HasScan, string DecidedBy, string Motive);

/// <param name="SecondVote">« art. 25-1 » where the form may have a second line; null elsewhere.</param>
public sealed record PaperLine(Guid ResolutionId, string Number, string Title, string? SecondVote);

/// <summary>The boxes ticked on one line of a paper form: none, one, or several, as they are.</summary>
/// <param name="Second">Null on a form of one line.</param>
public sealed record PaperAnswer(Guid ResolutionId, IReadOnlyList<string> First, IReadOnlyList<string>? Second);

/// <param name="ReceivedAt">When the syndic had it.</param>
/// <param name="HasSecondLines">The form has two lines where a second vote may follow, as those of this program.</param>
/// <param name="Scan">The bytes of its scan or picture; empty for none.</param>
public sealed record EnterPaperForm(
    Guid AssemblyId,
    Guid CommandId,
    Guid CoOwnerId,
    DateTimeOffset ReceivedAt,
    bool IsSigned,
    bool HasSecondLines,
    IReadOnlyList<PaperAnswer> Answers,
    byte[] Scan);

public sealed record CheckPaperForm(Guid AssemblyId, Guid CommandId, Guid FormId, bool IsSigned, IReadOnlyList<PaperAnswer> Answers);

/// <param name="By">Who decides: name and quality.</param>
public sealed record DecideForm(Guid AssemblyId, Guid CommandId, Guid FormId, bool Admits, string By, string Motive);

/// <param name="Forms">Forms that answer this resolution.</param>
/// <param name="Favourable">Of which pour: défaillants once the text is amended (loi 1965 art. 17-1 A al. 2).</param>
public sealed record AmendmentEffect(int Forms, long Voix, int Favourable, long FavourableVoix);
