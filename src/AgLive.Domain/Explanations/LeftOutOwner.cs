using AgLive.Domain.Rolls;

namespace AgLive.Domain.Explanations;

/// <summary>Why an owner of the syndicate is out of a count: neither in T nor in N.</summary>
public enum LeftOutReason
{
    /// <summary>The lots belong to the syndicate itself (loi art. 16).</summary>
    SyndicateLots = 1,

    /// <summary>The vote authorises the seizure of his lot (loi art. 19-2).</summary>
    SeizureDebtor = 2,

    /// <summary>He has no tantième in the key (loi art. 10).</summary>
    OutOfKey = 3,
}

/// <summary>An owner who is out of the count.</summary>
/// <param name="Id">Who.</param>
/// <param name="Tantiemes">His quote-part in the key; 0 when he has none.</param>
/// <param name="Reason">The article that leaves him out.</param>
public sealed record LeftOutOwner(CoOwnerId Id, long Tantiemes, LeftOutReason Reason)
{
    /// <summary>« débiteur dont la saisie est votée : sans voix pour cette résolution (loi, art. 19-2) ».</summary>
    public string Why => Words(Reason);

    /// <summary>The same for a reason, whoever it leaves out.</summary>
    public static string Words(LeftOutReason reason) => FrenchNumbers.Spaced(reason switch
    {
        LeftOutReason.SyndicateLots => "lots du syndicat : sans voix (loi, art. 16)",
        LeftOutReason.SeizureDebtor => "débiteur dont la saisie est votée : sans voix pour cette résolution (loi, art. 19-2)",
        LeftOutReason.OutOfKey => "sans tantième dans cette clé (loi, art. 10)",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    });

    /// <summary>An owner of the key whom the roll leaves out.</summary>
    public static LeftOutOwner Of(Exclusion excluded)
    {
        ArgumentNullException.ThrowIfNull(excluded);
        return new LeftOutOwner(excluded.Id, excluded.Tantiemes, excluded.Reason switch
        {
            ExclusionReason.SyndicateLots => LeftOutReason.SyndicateLots,
            ExclusionReason.SeizureDebtor => LeftOutReason.SeizureDebtor,
            _ => throw new ArgumentOutOfRangeException(nameof(excluded), excluded.Reason, "No such reason."),
        });
    }
}
