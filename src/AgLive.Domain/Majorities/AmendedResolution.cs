using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>
/// A resolution amended in the room (loi art. 17-1 A al. 2): who voted for the old text by form is défaillant for
/// this resolution. His voix stay in T; he leaves pour and P. A form contre or abstention stands.
/// </summary>
public static class AmendedResolution
{
    /// <summary>The roll and the ballots to decide on, in each of the two votes.</summary>
    public static (VotingRoll Roll, IReadOnlyDictionary<CoOwnerId, Choice> Ballots) SetAsideFavourableForms(
        VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(ballots);
        var setAside = roll.Entries
            .Where(entry => entry.Participation == Participation.PostalForm
                && ballots.GetValueOrDefault(entry.Id, Choice.Withdrawn) == Choice.Pour)
            .Select(entry => entry.Id)
            .ToHashSet();
        var kept = ballots.Where(ballot => !setAside.Contains(ballot.Key)).ToDictionary();
        return (roll.With(setAside.ToDictionary(id => id, _ => Participation.Absent)), kept);
    }
}
