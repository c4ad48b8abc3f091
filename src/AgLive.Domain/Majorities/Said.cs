using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>
/// What the members of a roll say, by their place in it: each ballot is read once and never sought again. One owner has one
/// ballot per resolution (loi art. 22 I al. 2), and nobody has one who is not on the roll.
/// </summary>
internal static class Said
{
    /// <summary>One choice per member; <see cref="Choice.Withdrawn"/> for who has no ballot.</summary>
    /// <exception cref="ArgumentException">A ballot of somebody who is not on the roll.</exception>
    public static Choice[] By(VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots)
    {
        var said = new Choice[roll.MemberCount];
        var next = 0;
        foreach (var (id, choice) in ballots)
        {
            var place = PlaceOf(roll, id, next);
            said[place] = choice;
            next = place + 1;
        }

        return said;
    }

    /// <summary>Who of the roll is among some of its members.</summary>
    /// <exception cref="ArgumentException">One of them is not on the roll.</exception>
    public static bool[] Among(VotingRoll roll, IReadOnlySet<CoOwnerId> some)
    {
        var among = new bool[roll.MemberCount];
        var next = 0;
        foreach (var id in some)
        {
            var place = PlaceOf(roll, id, next);
            among[place] = true;
            next = place + 1;
        }

        return among;
    }

    private static int PlaceOf(VotingRoll roll, CoOwnerId id, int near) =>
        roll.PlaceOf(id, near) ?? throw new ArgumentException("A ballot of somebody who is not on the roll.");
}
