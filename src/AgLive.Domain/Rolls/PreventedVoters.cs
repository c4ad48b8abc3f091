using AgLive.Domain.Policies;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Rolls;

/// <summary>
/// Owners kept from voting by a failure of the means of communication (décret art. 17). The minutes name them; the law
/// does not say how they count.
/// </summary>
public static class PreventedVoters
{
    /// <summary>
    /// The roll to decide on. Who voted all the same, who was absent and who answered by form are left as they are; the
    /// others take part without expressing anything, or are défaillants, as the policy of the roll says.
    /// </summary>
    /// <param name="roll">The frozen roll.</param>
    /// <param name="ballots">The ballots of the vote.</param>
    /// <param name="prevented">Who met with the incident; those who are not on the roll are left out.</param>
    public static VotingRoll Apply(
        VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots, IReadOnlySet<CoOwnerId> prevented)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(prevented);

        // Who was to vote by electronic means was remote, wherever he sat: his silence is never deemed a vote.
        var counted = roll.Policy.IncidentCount == IncidentCount.Defaulting ? Participation.Absent : Participation.Remote;
        return roll.With(roll.Entries
            .Where(entry => prevented.Contains(entry.Id)
                && entry.Participation is Participation.Present or Participation.Remote or Participation.Represented
                && ballots.GetValueOrDefault(entry.Id, Choice.Withdrawn) == Choice.Withdrawn)
            .ToDictionary(entry => entry.Id, _ => counted));
    }
}
