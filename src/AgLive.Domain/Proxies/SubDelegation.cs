namespace AgLive.Domain.Proxies;

/// <summary>What becomes of a proxy handed on.</summary>
public enum SubDelegated
{
    /// <summary>The substitute holds it.</summary>
    Taken = 0,

    /// <summary>The proxy forbids a substitute.</summary>
    Forbidden = 1,

    /// <summary>The substitute may not hold it: his own limit, or who he is.</summary>
    Refused = 2,
}

/// <summary>A proxy its holder hands on.</summary>
/// <param name="Grantor">Who gave it.</param>
/// <param name="ForbidsSubstitute">It says that its holder must use it himself.</param>
public readonly record struct HandedOn(Grantor Grantor, bool ForbidsSubstitute = false);

/// <summary>
/// A holder who leaves may hand his proxies on unless they forbid it (loi art. 22 I al. 3). The substitute is bound by his
/// own limit; who is not taken over is défaillant, or his form counts again.
/// </summary>
public static class SubDelegation
{
    /// <summary>Goes through the proxies in order, each taken that still fits beside those held.</summary>
    /// <param name="substitute">Who takes over, with the proxies he has.</param>
    /// <param name="offered">Those handed on.</param>
    /// <param name="ceilingBase"><see cref="ProxyLimit.CeilingBase"/>.</param>
    /// <returns>One answer per proxy, in the same order.</returns>
    public static IReadOnlyList<SubDelegated> Take(ProxyHolding substitute, IReadOnlyList<HandedOn> offered, long ceilingBase)
    {
        ArgumentNullException.ThrowIfNull(substitute);
        ArgumentNullException.ThrowIfNull(offered);
        var answers = new List<SubDelegated>(offered.Count);
        foreach (var proxy in offered)
        {
            if (proxy.ForbidsSubstitute)
            {
                answers.Add(SubDelegated.Forbidden);
                continue;
            }

            var with = substitute with { Grantors = [.. substitute.Grantors, proxy.Grantor] };
            var fits = ProxyLimit.Check(with, ceilingBase).IsDone;
            substitute = fits ? with : substitute;
            answers.Add(fits ? SubDelegated.Taken : SubDelegated.Refused);
        }

        return answers;
    }
}
