using AgLive.Web.Room;

namespace AgLive.Web.Proxies;

/// <summary>The mandates a person gave and received for an assembly, and what he may do about them.</summary>
/// <param name="Owners">The owners he acts for, by name.</param>
/// <param name="Received">Mandates to answer first, then those in force.</param>
/// <param name="Holders">Co-owners who may be named, by name; who the law bars is not among them.</param>
/// <param name="Points">Points put to the vote, in the order of the agenda.</param>
/// <param name="IsOpen">Mandates may still be given: the assembly has not ended.</param>
public sealed record ProxyBook(
    IReadOnlyList<GivingOwner> Owners,
    IReadOnlyList<ReceivedProxy> Received,
    IReadOnlyList<HolderChoice> Holders,
    IReadOnlyList<ProxyPoint> Points,
    bool IsOpen);

/// <param name="IsPresent">He takes part himself: he votes, nobody for him.</param>
/// <param name="Given">His mandate, whatever it waits for; null when he gave none or took it back.</param>
/// <param name="DeclinedBy">Who declined his last mandate, when none was given since; empty otherwise.</param>
/// <param name="MayGive">False for the syndicate's own lots (loi 1965 art. 16).</param>
public sealed record GivingOwner(
    Guid CoOwnerId, string Name, long Voix, bool IsPresent, GivenProxy? Given, string DeclinedBy, bool MayGive);

/// <param name="State">One of <see cref="ProxyStates"/>.</param>
/// <param name="HolderName">Empty for a blank mandate nobody has distributed yet.</param>
/// <param name="IsOnLine">Signed here; a paper one was recorded by the syndic.</param>
/// <param name="DistributedBy">Who named the holder of a blank mandate; empty otherwise.</param>
/// <param name="IsUsed">The holder is there: the grantor is represented now.</param>
public sealed record GivenProxy(
    Guid ProxyId,
    string State,
    string HolderName,
    DateTimeOffset GivenAt,
    DateTimeOffset? AnsweredAt,
    bool ForbidsSubdelegation,
    bool IsOnLine,
    string DistributedBy,
    bool IsUsed);

/// <param name="State"><see cref="ProxyStates.Offered"/> (to answer) or <see cref="ProxyStates.Accepted"/>.</param>
/// <param name="PassedOnBy">Who held it before and passed it on; empty when it comes from the grantor.</param>
public sealed record ReceivedProxy(
    Guid ProxyId,
    Guid GrantorId,
    string GrantorName,
    string HolderName,
    long Voix,
    string State,
    DateTimeOffset GivenAt,
    bool ForbidsSubdelegation,
    string PassedOnBy,
    IReadOnlyList<ShownInstruction> Instructions);

/// <param name="Choice">« Pour », « Contre », « Abstention ».</param>
public sealed record ShownInstruction(string Number, string Title, string Choice);

/// <param name="IsPresent">He has signed the sheet.</param>
public sealed record HolderChoice(Guid CoOwnerId, string Name, bool IsPresent);

public sealed record ProxyPoint(Guid ResolutionId, string Number, string Title);

/// <summary>Where a mandate stands, in the words of the wire.</summary>
public static class ProxyStates
{
    public const string Accepted = "accepted";
    public const string Offered = "offered";
    public const string Blank = "blank";
}

/// <summary>What an instruction may say.</summary>
public static class ProxyChoices
{
    public static IReadOnlyList<string> All => BallotNames.Choices;

    /// <summary>« Pour »; the word itself when it is none of them.</summary>
    public static string Label(string choice) => All.Contains(choice) ? Fr.Capital(choice) : choice;
}

/// <summary>A document to download.</summary>
/// <param name="Name">French and plain: letters every system keeps.</param>
public sealed record ProxyDocument(string Name, byte[] Content);
