using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>Shares out the roll by what each member did.</summary>
internal static class BallotCount
{
    private enum Standing
    {
        Pour,
        Contre,
        Abstention,
        NotVoting,
        Defaulting,
    }

    /// <exception cref="ArgumentException">A ballot of somebody who is not on the roll.</exception>
    public static Tally Of(VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots)
    {
        if (ballots.Keys.Any(id => !roll.Contains(id)))
        {
            throw new ArgumentException("A ballot of somebody who is not on the roll.", nameof(ballots));
        }

        var standings = roll.Entries.ToLookup(entry => StandingOf(entry, ballots, roll.Policy));
        var pour = Line(standings[Standing.Pour]);
        var contre = Line(standings[Standing.Contre]);
        var abstention = Line(standings[Standing.Abstention]);
        var notVoting = Line(standings[Standing.NotVoting]);
        return new Tally(
            pour,
            contre,
            abstention,
            notVoting,
            Line(standings[Standing.Defaulting]),
            Expressed: pour.Voix + contre.Voix,
            Participants: pour.Heads + contre.Heads + abstention.Heads + notVoting.Heads,
            roll.TotalVoix,
            roll.MemberCount);
    }

    private static Standing StandingOf(RollEntry entry, IReadOnlyDictionary<CoOwnerId, Choice> ballots, AssemblyPolicy policy) =>
        ballots.GetValueOrDefault(entry.Id, Choice.Withdrawn) switch
        {
            Choice.Pour => Standing.Pour,
            Choice.Contre => Standing.Contre,
            Choice.Abstention => Standing.Abstention,
            Choice.Withdrawn => Silent(entry.Participation, policy),
            var other => throw new ArgumentException($"No such choice: {other}.", nameof(ballots)),
        };

    private static Standing Silent(Participation participation, AssemblyPolicy policy) => participation switch
    {
        Participation.Absent or Participation.PostalForm => Standing.Defaulting,
        Participation.Present when policy.SilentPresentIsExpressed => Standing.Pour,
        _ => Standing.NotVoting,
    };

    private static TallyLine Line(IEnumerable<RollEntry> entries)
    {
        var list = entries.ToList();
        return new TallyLine(list.Sum(entry => entry.Voix), list.Count, [.. list.Select(entry => entry.Id)]);
    }
}
