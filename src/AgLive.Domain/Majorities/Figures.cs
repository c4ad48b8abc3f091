using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>The figures that the loi of 10 July 1965 compares (arts. 24 to 26-1), without anybody's name.</summary>
/// <param name="Pour">Voix pour.</param>
/// <param name="Contre">Voix contre.</param>
/// <param name="HeadsPour">Members pour.</param>
/// <param name="Participants">P.</param>
/// <param name="TotalVoix">T.</param>
/// <param name="MemberCount">N.</param>
internal readonly record struct Figures(
    long Pour, long Contre, int HeadsPour, int Participants, long TotalVoix, int MemberCount)
{
    public static Figures Of(Tally tally) => new(
        tally.Pour.Voix, tally.Contre.Voix, tally.Pour.Heads, tally.Participants, tally.TotalVoix, tally.MemberCount);

    /// <summary>The two extremes of an open vote: the missing all vote pour, or all vote contre.</summary>
    /// <exception cref="ArgumentException">Somebody is not on the roll.</exception>
    public static (Figures Best, Figures Worst) Extremes(
        VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots, IReadOnlySet<CoOwnerId> missing)
    {
        var best = new Figures(0, 0, 0, 0, roll.TotalVoix, roll.MemberCount);
        var worst = best;
        var said = Said.By(roll, ballots);
        var isMissing = Said.Among(roll, missing);
        var members = roll.Span;
        for (var i = 0; i < members.Length; i++)
        {
            var line = Lines.Of(members[i], said[i], roll.Policy);
            best = best.Add(isMissing[i] ? Line.Pour : line, members[i].Voix);
            worst = worst.Add(isMissing[i] ? Line.Contre : line, members[i].Voix);
        }

        return (best, worst);
    }

    private Figures Add(Line line, long voix) => this with
    {
        Pour = Pour + (line == Line.Pour ? voix : 0),
        Contre = Contre + (line == Line.Contre ? voix : 0),
        HeadsPour = HeadsPour + (line == Line.Pour ? 1 : 0),
        Participants = Participants + (line == Line.Defaulting ? 0 : 1),
    };
}
