using AgLive.Domain;

namespace AgLive.Web.Receipts;

/// <summary>« Vérifier mon vote »: the proof a voter keeps, and its check by anybody.</summary>
public interface IReceipts
{
    /// <summary>
    /// The proof of one ballot of a closed round, for the owner, for whoever voted for him and for nobody else. Refused with NotFound to
    /// others, and where no ballot is recorded; with RoundNotClosed while the vote is open.
    /// </summary>
    Task<Outcome<ReceiptFile>> FileAsync(Guid accountId, Guid assemblyId, Guid roundId, Guid coOwnerId, CancellationToken cancellation);

    /// <summary>Checks a proof, whoever made it. What the record says of its round is told to those alone who may see the assembly.</summary>
    /// <param name="accountId">Who asks; null for whoever is not signed in.</param>
    /// <param name="json">A file given by <see cref="FileAsync"/>, up to <see cref="ReceiptFile.MaxLength"/> characters.</param>
    Task<ReceiptVerdict> CheckAsync(Guid? accountId, string json, CancellationToken cancellation);
}

/// <summary>
/// What a voter keeps: his ballot, its hash, and its way to the root of its round. Everything in it can be computed again
/// (docs/EVIDENCE.md); it names no one.
/// </summary>
/// <param name="Format">« aglive-receipt/1 ».</param>
/// <param name="Choice">« pour », « contre », « abstention » or « withdrawn ».</param>
/// <param name="RecordedAt">Microseconds since 1970-01-01 UTC.</param>
/// <param name="Hash">Of the ballot, 64 hexadecimal digits: the receipt.</param>
/// <param name="Index">Its place among the ballots of the round, from 0.</param>
/// <param name="Size">How many ballots the round has.</param>
/// <param name="Path">Hashes to meet on the way to the root, the lowest first.</param>
/// <param name="Root">As in the journal and the minutes.</param>
public sealed record ReceiptFile(
    string Format,
    Guid AssemblyId,
    string Resolution,
    Guid RoundId,
    Guid CoOwnerId,
    Guid VoteId,
    string Choice,
    long Weight,
    int Version,
    long RecordedAt,
    string Hash,
    int Index,
    int Size,
    IReadOnlyList<string> Path,
    string Root)
{
    public const string Known = "aglive-receipt/1";

    /// <summary>Of a file to check, in characters: far above that of ten million ballots.</summary>
    public const int MaxLength = 20_000;
}

/// <summary>What a check found.</summary>
public enum ReceiptFinding
{
    /// <summary>The text is no proof of this format.</summary>
    Unreadable = 1,

    /// <summary>The ballot does not give the hash: something was changed.</summary>
    BallotChanged = 2,

    /// <summary>The hash does not lead to the root.</summary>
    NotUnderRoot = 3,

    /// <summary>Sound in itself; the root is to be compared with that of the minutes.</summary>
    Sound = 4,

    /// <summary>Sound, and the root is the one the record holds for this round.</summary>
    InRecord = 5,

    /// <summary>Sound in itself, but the record holds another root for this round.</summary>
    NotInRecord = 6,
}

/// <param name="File">Null when unreadable.</param>
public sealed record ReceiptVerdict(ReceiptFinding Finding, ReceiptFile? File);
