namespace AgLive.Domain.Proxies;

/// <summary>
/// How many proxies one person may hold (loi art. 22 I al. 3): three, whatever their voix; more while his own
/// voix and theirs do not exceed 10 % of those of the syndicate.
/// </summary>
public static class ProxyLimit
{
    /// <summary>Proxies that need no ceiling in voix.</summary>
    public const int FreeProxies = 3;

    /// <summary>Checks the proxies of one holder, the one asked for included.</summary>
    /// <param name="ownVoix">The holder's own voix; 0 for an outsider.</param>
    /// <param name="grantorsVoix">Voix of each grantor. The indivision he represents as its common representative is not one.</param>
    /// <param name="totalVoix">T after reduction.</param>
    /// <param name="holderBarred">The syndic, his kin or his staff (art. 22 I).</param>
    /// <returns>Done, <see cref="RefusalCode.ProxyHolderBarred"/> or <see cref="RefusalCode.ProxyLimit"/>.</returns>
    public static Outcome<Done> Check(long ownVoix, IReadOnlyList<long> grantorsVoix, long totalVoix, bool holderBarred)
    {
        ArgumentNullException.ThrowIfNull(grantorsVoix);
        ArgumentOutOfRangeException.ThrowIfNegative(ownVoix);
        if (grantorsVoix.Any(voix => voix < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(grantorsVoix), "Voix are not negative.");
        }

        if (holderBarred && grantorsVoix.Count > 0)
        {
            return RefusalCode.ProxyHolderBarred;
        }

        var held = grantorsVoix.Aggregate((Int128)ownVoix, (sum, voix) => sum + voix);
        return grantorsVoix.Count <= FreeProxies || 10 * held <= totalVoix
            ? new Done()
            : new Refusal(RefusalCode.ProxyLimit, null, $"{FrenchNumbers.Number(held)} > {FrenchNumbers.Number(Ceiling(totalVoix))}");
    }

    /// <summary>
    /// How many of the proxies offered the holder can take beside those he has, each taken that still fits, in order. A substitute is
    /// bound by his own limit too (sub-delegation).
    /// </summary>
    /// <param name="ownVoix">The holder's own voix.</param>
    /// <param name="held">Voix of the grantors he already holds for.</param>
    /// <param name="offered">Voix of the grantors offered.</param>
    /// <param name="totalVoix">T after reduction.</param>
    public static int Acceptable(long ownVoix, IReadOnlyList<long> held, IReadOnlyList<long> offered, long totalVoix)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(offered);
        var taken = new List<long>(held);
        foreach (var voix in offered)
        {
            if (Check(ownVoix, [.. taken, voix], totalVoix, holderBarred: false).IsDone)
            {
                taken.Add(voix);
            }
        }

        return taken.Count - held.Count;
    }

    /// <summary>The most voix a holder of more than three proxies may gather, his own included: ⌊T / 10⌋.</summary>
    public static long Ceiling(long totalVoix) => totalVoix / 10;
}
