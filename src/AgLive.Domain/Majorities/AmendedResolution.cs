using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>
/// A resolution amended in the room (loi art. 17-1 A al. 2): who voted for the old text by form is défaillant for
/// this resolution. His voix stay in T; he leaves pour and P. A form contre or abstention stands.
/// </summary>
public static class AmendedResolution
{
    /// <summary>The roll and the ballots to decide a vote on.</summary>
    /// <param name="roll">The frozen roll.</param>
    /// <param name="ballots">The ballots of this vote.</param>
    /// <param name="firstVote">
    /// At a second vote, the ballots of the first: who was défaillant for the resolution stays so, whatever his second
    /// line says.
    /// </param>
    public static (VotingRoll Roll, IReadOnlyDictionary<CoOwnerId, Choice> Ballots) SetAsideFavourableForms(
        VotingRoll roll,
        IReadOnlyDictionary<CoOwnerId, Choice> ballots,
        IReadOnlyDictionary<CoOwnerId, Choice>? firstVote = null)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(ballots);
        var setAside = new Dictionary<CoOwnerId, Participation>();
        foreach (var entry in roll.Entries)
        {
            if (entry.Participation == Participation.PostalForm
                && (IsPour(ballots, entry.Id) || (firstVote is not null && IsPour(firstVote, entry.Id))))
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

    private static bool IsPour(IReadOnlyDictionary<CoOwnerId, Choice> ballots, CoOwnerId id) =>
        ballots.TryGetValue(id, out var choice) && choice == Choice.Pour;
}
