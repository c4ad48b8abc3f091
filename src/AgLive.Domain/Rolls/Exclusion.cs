namespace AgLive.Domain.Rolls;

/// <summary>An owner who shares in the key and is left out of a roll: out of T and N, his ballot counts for nothing.</summary>
/// <param name="Id">Who.</param>
/// <param name="Tantiemes">His quote-part in the key, at least 1.</param>
/// <param name="Reason">The article that leaves him out.</param>
public sealed record Exclusion(CoOwnerId Id, long Tantiemes, ExclusionReason Reason);

/// <summary>Why an owner is left out of a roll.</summary>
public enum ExclusionReason
{
    /// <summary>The lots belong to the syndicate itself (loi art. 16).</summary>
    SyndicateLots = 1,

    /// <summary>The vote authorises the seizure of his lot (loi art. 19-2): for that resolution only.</summary>
    SeizureDebtor = 2,
}
