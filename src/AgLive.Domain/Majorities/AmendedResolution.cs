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
        var setAside = new Dictionary<CoOwnerId, Participation>();
        foreach (var entry in roll.Entries)
        {
            if (entry.Participation == Participation.PostalForm && ballots.TryGetValue(entry.Id, out var choice) && choice == Choice.Pour)
            {
                setAside.Add(entry.Id, Participation.Absent);
            }
        }

        if (setAside.Count == 0)
        {
            return (roll, ballots);
        }

        var kept = new Dictionary<CoOwnerId, Choice>(ballots);
        foreach (var id in setAside.Keys)
        {
            kept.Remove(id);
        }

        return (roll.With(setAside), kept);
    }
}
