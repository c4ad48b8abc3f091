namespace AgLive.Domain.Proxies;

/// <summary>Somebody who gave his proxy.</summary>
/// <param name="Voix">His effective voix.</param>
/// <param name="SecondarySyndicate">The syndicat secondaire he belongs to (loi art. 27); null when none.</param>
/// <param name="IsThere">
/// He takes part himself: his proxy is revoked by the fact and held by nobody (C. civ. art. 2004, décret art. 14-1).
/// </param>
public readonly record struct Grantor(long Voix, string? SecondarySyndicate = null, bool IsThere = false);

/// <summary>
/// The proxies of one person, the one asked for included. Each of two spouses who own a lot together is a person of his
/// own, with the voix of their lot (loi art. 22 I al. 3).
/// </summary>
/// <param name="OwnVoix">His own voix; 0 for an outsider.</param>
/// <param name="Grantors">
/// Those he holds for. The indivision he represents as its common representative is not one (loi art. 23).
/// </param>
/// <param name="Tie">What ties him to the syndic.</param>
/// <param name="IsSeizureDebtor">The resolution authorises the seizure of his own lot (loi art. 19-2).</param>
/// <param name="IsPrincipalAssembly">The assembly is that of a syndicat principal.</param>
public sealed record ProxyHolding(
    long OwnVoix,
    IReadOnlyList<Grantor> Grantors,
    HolderTie Tie = HolderTie.None,
    bool IsSeizureDebtor = false,
    bool IsPrincipalAssembly = false)
{
    /// <summary>The grantors whose proxy he does hold.</summary>
    public IReadOnlyList<Grantor> Held => [.. Grantors.Where(grantor => !grantor.IsThere)];

    /// <summary>His own voix and theirs; 128 bits, so that no sum overflows.</summary>
    public Int128 Voix => Held.Aggregate((Int128)OwnVoix, (sum, grantor) => sum + grantor.Voix);

    /// <summary>Why he may hold no proxy at all, in French; null when he may.</summary>
    public string? Bar => this switch
    {
        _ when ProxyHolders.IsBarred(Tie) => "le syndic, ses proches et ses préposés n'en reçoivent pas (loi art.\u00A022)",
        { IsSeizureDebtor: true } => "la résolution autorise la saisie de son lot (loi art.\u00A019-2)",
        _ => null,
    };
}
