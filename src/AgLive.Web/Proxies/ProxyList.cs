namespace AgLive.Web.Proxies;

/// <summary>The mandates of an assembly, for its operators.</summary>
/// <param name="Lines">Those that stand, by grantor.</param>
/// <param name="People">The co-owners, by name.</param>
/// <param name="MayDistribute">The session is open: blank mandates are distributed from its opening on (décret 1967 art. 15-1).</param>
/// <param name="SessionPresident">Président de séance; empty until elected.</param>
public sealed record ProxyList(IReadOnlyList<ProxyLine> Lines, IReadOnlyList<PersonChoice> People, bool MayDistribute, string SessionPresident);

/// <param name="State">One of <see cref="ProxyStates"/>.</param>
/// <param name="IsOutsider">The holder is not a co-owner: the operator notes that he came.</param>
/// <param name="IsOnLine">Signed on line: it has a document.</param>
/// <param name="IsUsed">The grantor is represented now.</param>
public sealed record ProxyLine(
    Guid ProxyId,
    Guid GrantorId,
    string GrantorName,
    long Voix,
    string State,
    string HolderName,
    bool IsOutsider,
    bool IsOnLine,
    bool IsUsed,
    string DistributedBy);

/// <param name="CanHold">False for those of the syndic (loi 1965 art. 22 I).</param>
public sealed record PersonChoice(Guid CoOwnerId, string Name, bool IsPresent, bool CanHold);
