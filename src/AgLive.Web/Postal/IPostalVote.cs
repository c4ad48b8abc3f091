using AgLive.Domain;
using AgLive.Web.Documents;
using AgLive.Web.Wire;

namespace AgLive.Web.Postal;

/// <summary>
/// Voting by correspondence on line (loi 1965 art. 17-1 A al. 2; VPC-01 to 15): a form is filled choice by choice, signed,
/// changed, taken back, until the cut-off by the server's clock. For the owners a person acts for, and nobody else: to a
/// stranger the page does not exist, and no operator reads a choice before the session opens.
/// </summary>
public interface IPostalVote
{
    /// <summary>The form of an owner. Refused with NotFound to strangers, in a rehearsal, and without <paramref name="coOwnerId"/> where the person acts for several.</summary>
    Task<Outcome<PostalSheet>> SheetAsync(Guid accountId, Guid assemblyId, Guid? coOwnerId, CancellationToken cancellation);

    /// <summary>The owners a person may vote by correspondence for, by name.</summary>
    Task<Outcome<IReadOnlyList<PostalOwner>>> OwnersAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Saves one choice; it counts for nothing before the signature. Refused with NotEntitled, NotFound (no such resolution),
    /// NotAVote, ItemSetAside, NotConcerned, BadRequest, FormClosed, TooFast.
    /// </summary>
    Task<Outcome<PostalSaved>> ChooseAsync(Guid accountId, PostalChoice choice, CancellationToken cancellation);

    /// <summary>Drops what was changed since the last signature, which goes on counting. StateChanged when nothing was.</summary>
    Task<Outcome<Done>> DiscardAsync(Guid accountId, Guid assemblyId, Guid coOwnerId, CancellationToken cancellation);

    /// <summary>
    /// Sends a one-time code to who signs, by e-mail or text message. Refused with FormEmpty (nothing to sign), FormClosed, NoAddress, TooFast.
    /// </summary>
    Task<Outcome<CodeSent>> SendCodeAsync(Guid accountId, Guid assemblyId, Guid coOwnerId, CodeWay way, CancellationToken cancellation);

    /// <summary>
    /// Signs the version being filled: from then on it counts, in place of the one before. Refused with FormClosed,
    /// FormAlreadySigned, FormEmpty, FormUndeclared, StateChanged (a choice was changed elsewhere), the codes of signatures,
    /// CodeWrong, CodeExpired.
    /// </summary>
    Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignPostalForm command, CancellationToken cancellation);

    /// <summary>Takes the form back; none counts any more. Refused with FormClosed, StateChanged when none counts.</summary>
    Task<Outcome<CommandDone>> WithdrawAsync(Guid accountId, WithdrawPostalForm command, CancellationToken cancellation);

    /// <summary>The form as it was signed, for its author. NotFound for anybody else.</summary>
    Task<Outcome<DocumentFile>> DocumentAsync(Guid accountId, Guid assemblyId, Guid formId, CancellationToken cancellation);

    /// <summary>A form to print and to post; for an owner, with his name when he is given, and for the syndic.</summary>
    Task<Outcome<DocumentFile>> BlankAsync(Guid accountId, Guid assemblyId, Guid? coOwnerId, CancellationToken cancellation);
}

/// <summary>The words of the boxes, in forms and on the wire.</summary>
public static class PostalWords
{
    public const string Pour = "pour";
    public const string Contre = "contre";
    public const string Abstention = "abstention";

    public static readonly IReadOnlyList<string> Choices = [Pour, Contre, Abstention];
}
