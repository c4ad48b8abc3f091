namespace AgLive.Domain.JointOwnership;

/// <summary>
/// Who votes for a lot split between a usufructuary and bare owners (loi art. 23 al. 3): one member, whoever votes.
/// </summary>
/// <param name="Voter">Who votes; null when several bare owners have no common representative.</param>
/// <param name="Sentence">Why, in French.</param>
public sealed record UsufructVoter(string? Voter, string Sentence)
{
    /// <summary>The voter of such a lot.</summary>
    /// <param name="bareOwners">The nus-propriétaires, by a name of the caller's; at least one.</param>
    /// <param name="agreed">Whom usufructuary and bare owners agreed on; null: no agreement.</param>
    /// <param name="representative">The common representative of several bare owners; null: none.</param>
    /// <exception cref="ArgumentException">There is no bare owner.</exception>
    public static UsufructVoter Of(IReadOnlyList<string> bareOwners, string? agreed, string? representative)
    {
        ArgumentNullException.ThrowIfNull(bareOwners);
        if (bareOwners.Count == 0)
        {
            throw new ArgumentException("A lot under usufruct has a bare owner.", nameof(bareOwners));
        }

        return (agreed, bareOwners, representative) switch
        {
            ({ } voter, _, _) => new(voter, Spaced("Usufruit : représentation convenue entre usufruitier et nu-propriétaire")),
            (null, [var only], _) => new(only, Spaced("Usufruit sans accord : le nu-propriétaire représente")),
            (null, _, { } voter) => new(voter, Spaced("Usufruit sans accord : le mandataire commun des nus-propriétaires représente")),
            _ => new(null, Spaced("Usufruit sans accord, plusieurs nus-propriétaires : il faut un mandataire commun")),
        };
    }

    private static string Spaced(string sentence) => FrenchNumbers.Spaced($"{sentence} (loi art. 23 al. 3).");
}
