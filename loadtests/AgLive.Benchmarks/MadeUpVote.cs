using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Benchmarks;

/// <summary>
/// A vote of any size, the same at each run: seven in ten owners are there, one in ten voted by form, of those who
/// vote three say pour, one contre and one abstains, and one in ten of those there has not answered yet.
/// </summary>
public sealed class MadeUpVote
{
    /// <param name="owners">How many, at least 1.</param>
    public MadeUpVote(int owners)
    {
        Members = [.. Enumerable.Range(0, owners).Select(Member)];
        Roll = VotingRoll.Freeze(Members, AssemblyPolicy.Default).Value;
        Ballots = Roll.Entries.Select((entry, i) => (entry, i))
            .Where(member => HasAnswered(member.entry, member.i))
            .ToDictionary(member => member.entry.Id, member => Saying(member.i));
        Missing = Roll.Entries
            .Where(entry => entry.Participation != Participation.Absent && !Ballots.ContainsKey(entry.Id))
            .Select(entry => entry.Id)
            .ToHashSet();
    }

    public RollMember[] Members { get; }

    public VotingRoll Roll { get; }

    public Dictionary<CoOwnerId, Choice> Ballots { get; }

    public HashSet<CoOwnerId> Missing { get; }

    /// <summary>Ids as the server writes them, from a Guid; tantièmes from 1 to 1 000.</summary>
    private static RollMember Member(int i) => new(
        new CoOwnerId(new Guid(i, 0x4a11, 0x4b22, 1, 2, 3, 4, 5, 6, 7, 8).ToString()),
        1 + (i * 7919L % 1000),
        (i % 10) switch
        {
            < 4 => Participation.Present,
            4 or 5 => Participation.Remote,
            6 => Participation.Represented,
            7 => Participation.PostalForm,
            _ => Participation.Absent,
        });

    private static bool HasAnswered(RollEntry entry, int i) =>
        entry.Participation != Participation.Absent && i % 100 / 10 != 9;

    private static Choice Saying(int i) => (i % 100 / 10 % 5) switch
    {
        3 => Choice.Contre,
        4 => Choice.Abstention,
        _ => Choice.Pour,
    };
}
