using AgLive.Domain.Policies;
using AgLive.Domain.Voting;

namespace AgLive.Domain.JointOwnership;

/// <summary>What became of the one ballot of an indivision.</summary>
public enum IndivisionStanding
{
    /// <summary>It is counted.</summary>
    Voted = 0,

    /// <summary>Those who attend disagree and nobody holds the mandate: not expressed, and the minutes say so.</summary>
    Disagreed = 1,

    /// <summary>Somebody attends for the indivision and says nothing: « n'a pas pris part au vote ».</summary>
    NotVoting = 2,

    /// <summary>Nobody attends who could vote: défaillant.</summary>
    Defaulting = 3,
}

/// <summary>
/// The vote of a lot held by several (loi art. 23 al. 2): one member, one ballot, cast by the common representative;
/// without one, by those who agree. A couple is such a member: either spouse casts its ballot. Who votes for his own
/// indivision holds no proxy by it (Cass. 3e civ., 1 July 2009, n° 08-18.109).
/// </summary>
/// <param name="Standing">What became of the ballot.</param>
/// <param name="Choice">The vote counted, with all the voix of the lot; null when none is.</param>
/// <param name="Voter">Who cast it, when one person did.</param>
/// <param name="Sentence">The same in French, for the minutes.</param>
public sealed record IndivisionVote(IndivisionStanding Standing, Choice? Choice, string? Voter, string Sentence)
{
    /// <summary>The vote of an indivision.</summary>
    /// <param name="attending">The undivided owners who attend, by a name of the caller's, and what each says; null: nothing.</param>
    /// <param name="representative">The common representative, by agreement or named by the court; null: none.</param>
    /// <param name="reading">What is counted when they disagree without a representative.</param>
    public static IndivisionVote Of(
        IReadOnlyDictionary<string, Choice?> attending, string? representative, IndivisionDisagreement reading)
    {
        ArgumentNullException.ThrowIfNull(attending);
        if (representative is not null)
        {
            return attending.TryGetValue(representative, out var said)
                ? Cast(said, representative, "par le mandataire commun")
                : new(IndivisionStanding.Defaulting, null, null, Spaced("Indivision : le mandataire commun est absent."));
        }

        return attending.Count == 0
            ? new(IndivisionStanding.Defaulting, null, null, Spaced("Indivision : personne n'est présent."))
            : Agreed(attending, reading);
    }

    private static IndivisionVote Agreed(IReadOnlyDictionary<string, Choice?> attending, IndivisionDisagreement reading)
    {
        var said = attending.Where(one => IsSaid(one.Value)).ToList();
        if (said.Count > 0 && reading == IndivisionDisagreement.TacitMandate)
        {
            // Who abstains does not oppose the one who acts (C. civ. art. 815-3).
            var acting = said.Where(one => one.Value != Voting.Choice.Abstention).ToList();
            said = acting.Count > 0 ? acting : said;
        }

        return said.Select(one => one.Value).Distinct().ToList() switch
        {
            [] => Cast(null, null, string.Empty),
            [var choice] => Cast(choice, said is [var only] ? only.Key : null, "sans opposition des indivisaires présents"),
            _ => new(
                IndivisionStanding.Disagreed,
                null,
                null,
                Spaced("Indivision sans mandataire commun, indivisaires en désaccord : voix non exprimées (loi art. 23 al. 2).")),
        };
    }

    private static IndivisionVote Cast(Choice? said, string? voter, string how) => IsSaid(said)
        ? new(IndivisionStanding.Voted, said, voter, Spaced($"Indivision : vote exprimé {how} (loi art. 23 al. 2)."))
        : new(IndivisionStanding.NotVoting, null, null, Spaced("Indivision : n'a pas pris part au vote."));

    private static bool IsSaid(Choice? choice) => choice is not (null or Voting.Choice.Withdrawn);

    private static string Spaced(string sentence) => FrenchNumbers.Spaced(sentence);
}
