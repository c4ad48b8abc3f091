using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Proxies;

/// <summary>
/// How many proxies one person may hold (loi art. 22 I al. 3): three, whatever their voix; more while his own
/// voix and theirs do not exceed 10 % of those of the syndicate, or when at the assembly of a syndicat principal all his
/// grantors belong to one syndicat secondaire.
/// </summary>
public static class ProxyLimit
{
    /// <summary>Proxies that need no ceiling in voix.</summary>
    public const int FreeProxies = 3;

    /// <summary>What the 10 % are measured on, under the policy the roll was frozen with.</summary>
    public static long CeilingBase(VotingRoll roll)
    {
        ArgumentNullException.ThrowIfNull(roll);
        return roll.Policy.ProxyCeilingBase == ProxyCeilingBase.AllShares
            ? roll.Entries.Sum(entry => entry.Tantiemes) + roll.Exclusions.Sum(exclusion => exclusion.Tantiemes)
            : roll.TotalVoix;
    }

    /// <summary>Checks the proxies of one holder, the one asked for included.</summary>
    /// <param name="holding">Who holds for whom.</param>
    /// <param name="ceilingBase"><see cref="CeilingBase"/>.</param>
    /// <returns>
    /// Done, <see cref="RefusalCode.ProxyHolderBarred"/>, or <see cref="RefusalCode.ProxyLimit"/> with the addition in
    /// French as detail. The debtor is told why; a tie to the syndic is what the code itself says.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Voix below 0.</exception>
    public static Outcome<Done> Check(ProxyHolding holding, long ceilingBase)
    {
        ArgumentNullException.ThrowIfNull(holding);
        ArgumentOutOfRangeException.ThrowIfNegative(ceilingBase);
        if (holding.OwnVoix < 0 || holding.Grantors.Any(grantor => grantor.Voix < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(holding), "Voix are not negative.");
        }

        var held = holding.Held;
        if (held.Count > 0 && holding.Bar is not null)
        {
            return new Refusal(RefusalCode.ProxyHolderBarred, null, ProxyHolders.IsBarred(holding.Tie) ? null : holding.Bar);
        }

        return held.Count <= FreeProxies || 10 * holding.Voix <= ceilingBase || AreOfOneSecondarySyndicate(holding, held)
            ? new Done()
            : new Refusal(RefusalCode.ProxyLimit, null, Reason(holding, held, ceilingBase));
    }

    /// <summary>The most voix a holder of more than three proxies may gather, his own included: ⌊base / 10⌋.</summary>
    public static long Ceiling(long ceilingBase) => ceilingBase / 10;

    private static bool AreOfOneSecondarySyndicate(ProxyHolding holding, IReadOnlyList<Grantor> held) =>
        holding.IsPrincipalAssembly
        && held[0].SecondarySyndicate is not null
        && held.All(grantor => grantor.SecondarySyndicate == held[0].SecondarySyndicate);

    /// <summary>The addition in full, so that anybody can check it.</summary>
    private static string Reason(ProxyHolding holding, IReadOnlyList<Grantor> held, long ceilingBase) => FrenchNumbers.Spaced(
        $"{FrenchNumbers.Voix(holding.OwnVoix)} à lui, plus celles de {FrenchNumbers.Number(held.Count)} mandants "
        + $"({string.Join(" + ", held.Select(grantor => FrenchNumbers.Number(grantor.Voix)))}), soit "
        + $"{FrenchNumbers.Number(holding.Voix)} ; le plafond est de {FrenchNumbers.Voix(Ceiling(ceilingBase))} sur "
        + $"{FrenchNumbers.Number(ceilingBase)}");
}
