using AgLive.Server.Data.Model;

namespace AgLive.Server.Data;

/// <summary>
/// The structural state of an assembly at one epoch (<see cref="GeneralAssembly.Epoch"/>). Shared by all who read: the entities in it
/// are untracked and must not be changed.
/// </summary>
/// <param name="Resolutions">In the order of the agenda.</param>
/// <param name="Rounds">In the order of their opening.</param>
/// <param name="Attendance">In the order of arrival, stays that ended included.</param>
/// <param name="Proxies">In the order of recording, revoked ones included.</param>
/// <param name="CurrentRoll">The roll of the current resolution's last round, by co-owner; empty when there is none.</param>
public sealed record AssemblyView(
    GeneralAssembly Assembly,
    Condominium Condominium,
    Registry Registry,
    IReadOnlyList<Resolution> Resolutions,
    IReadOnlyList<VotingRound> Rounds,
    IReadOnlyList<BureauMember> Bureau,
    IReadOnlyList<AttendanceEntry> Attendance,
    IReadOnlyList<Proxy> Proxies,
    IReadOnlyDictionary<Guid, RollRow> CurrentRoll)
{
    /// <summary>Files shown, without their bytes, in the order they were added.</summary>
    public IReadOnlyList<AssemblyDocument> Documents { get; init; } = [];

    /// <summary>Forms of vote by correspondence, signed and not taken back, in the order they were made; no draft.</summary>
    public IReadOnlyList<PostalForm> PostalForms { get; init; } = [];

    /// <summary>Hands that are up.</summary>
    public IReadOnlyList<SpeechRequest> Speech { get; init; } = [];
}

/// <summary>Who owns what in a condominium.</summary>
/// <param name="Owners">By co-owner id.</param>
/// <param name="CoOwnersByAccount">The co-owners of this condominium each account acts for.</param>
/// <param name="Managers">Accounts of the syndic's operators.</param>
public sealed record Registry(
    IReadOnlyList<AllocationKey> Keys,
    IReadOnlyDictionary<Guid, OwnerShares> Owners,
    IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> CoOwnersByAccount,
    IReadOnlySet<Guid> Managers)
{
    /// <summary>Accounts that only read for an owner, whose common representative has his own (loi 1965 art. 23).</summary>
    public IReadOnlySet<(Guid Account, Guid CoOwner)> ReadOnly { get; init; } = new HashSet<(Guid Account, Guid CoOwner)>();
}

/// <param name="Tantiemes">By key, summed over the lots; no entry where the owner takes no part.</param>
public sealed record OwnerShares(CoOwner Owner, IReadOnlyList<Lot> Lots, IReadOnlyDictionary<Guid, long> Tantiemes);
