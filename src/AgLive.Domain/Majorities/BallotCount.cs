using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>
/// Shares out the roll by what each member did: one pass, in which each member is met once. Lines as the minutes ask
/// for them (décret art. 17).
/// </summary>
internal sealed class BallotCount
{
    private readonly VotingRoll roll;
    private readonly Line[] lineOf;
    private readonly long[] voix = new long[Lines.Count];
    private readonly int[] heads = new int[Lines.Count];

    private BallotCount(VotingRoll roll, Choice[] said)
    {
        this.roll = roll;
        lineOf = new Line[said.Length];
        var members = roll.Span;
        for (var i = 0; i < members.Length; i++)
        {
            var line = Lines.Of(members[i], said[i], roll.Policy);
            lineOf[i] = line;
            voix[(int)line] += members[i].Voix;
            heads[(int)line]++;
        }
    }

    /// <exception cref="ArgumentException">A ballot of somebody who is not on the roll.</exception>
    public static Tally Of(VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots) =>
        new BallotCount(roll, Said.By(roll, ballots)).Tally();

    private Tally Tally()
    {
        var ids = Ids();
        TallyLine Written(Line line) => new(voix[(int)line], heads[(int)line], ids[(int)line]);
        return new Tally(
            Written(Line.Pour),
            Written(Line.Contre),
            Written(Line.Abstention),
            Written(Line.NotVoting),
            Written(Line.Defaulting),
            Expressed: voix[(int)Line.Pour] + voix[(int)Line.Contre],
            Participants: roll.MemberCount - heads[(int)Line.Defaulting],
            roll.TotalVoix,
            roll.MemberCount);
    }

    /// <summary>Who stands on each line, in the order of the roll.</summary>
    private CoOwnerId[][] Ids()
    {
        var ids = Array.ConvertAll(heads, count => new CoOwnerId[count]);
        var written = new int[Lines.Count];
        var members = roll.Span;
        for (var i = 0; i < members.Length; i++)
        {
            var line = (int)lineOf[i];
            ids[line][written[line]++] = members[i].Id;
        }

        return ids;
    }
}
