using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>Where a majority tips over.</summary>
internal enum Edge
{
    /// <summary>pour = contre.</summary>
    Tie,

    /// <summary>pour = half of T.</summary>
    Half,

    /// <summary>pour = a third of T.</summary>
    Third,

    /// <summary>pour = two thirds of T.</summary>
    TwoThirds,

    /// <summary>pour = T.</summary>
    All,

    /// <summary>Half of the members who take part say pour.</summary>
    HalfOfParticipants,

    /// <summary>Half of the members say pour.</summary>
    HalfOfMembers,
}

/// <summary>
/// Brings an assembly to an edge, or beside it by an offset, by setting the tantièmes of one owner or the answers
/// of a few. What art. 22 reduces afterwards may fall elsewhere: the tests count how often each edge is met.
/// </summary>
internal static class Edges
{
    public static Assembly Bring(Assembly assembly, Edge edge, int offset, bool atSecondVote)
    {
        var said = atSecondVote ? assembly.Second : assembly.First;
        return edge switch
        {
            Edge.Tie => Balance(assembly, said, voter => voter == Choice.Contre, (1, 1), offset),
            Edge.Half => Balance(assembly, said, voter => voter != Choice.Pour, (1, 1), offset),
            Edge.Third => Balance(assembly, said, voter => voter != Choice.Pour, (1, 2), offset),
            Edge.TwoThirds => Balance(assembly, said, voter => voter != Choice.Pour, (2, 1), offset),
            Edge.All => With(assembly, atSecondVote, AllButOne(assembly, offset)),
            Edge.HalfOfParticipants => With(assembly, atSecondVote, Pour(assembly, said, offset, participantsOnly: true)),
            _ => With(assembly, atSecondVote, Pour(assembly, said, offset, participantsOnly: false)),
        };
    }

    /// <summary>
    /// Sets one owner's tantièmes so that pour : others = ratio. Either the last of the others or the last who says
    /// pour is given what is missing, whichever is possible.
    /// </summary>
    private static Assembly Balance(
        Assembly assembly, Choice?[] said, Func<Choice?, bool> isOther, (int Pour, int Others) ratio, int offset)
    {
        long pour = 0, others = 0;
        int lastPour = -1, lastOther = -1;
        for (var i = 0; i < said.Length; i++)
        {
            var member = assembly.Members[i];
            if (member is not { Tantiemes: > 0, IsSyndicate: false, IsExcludedDebtor: false })
            {
                continue;
            }

            if (said[i] == Choice.Pour)
            {
                (pour, lastPour) = (pour + member.Tantiemes, i);
            }
            else if (isOther(said[i]))
            {
                (others, lastOther) = (others + member.Tantiemes, i);
            }
        }

        if (lastPour < 0 || lastOther < 0)
        {
            return assembly;
        }

        var needed = (pour * ratio.Others / ratio.Pour) + offset - others + assembly.Members[lastOther].Tantiemes;
        return needed > 0
            ? Give(assembly, lastOther, needed)
            : Give(assembly, lastPour, (others * ratio.Pour / ratio.Others) + offset - pour + assembly.Members[lastPour].Tantiemes);
    }

    private static Assembly Give(Assembly assembly, int index, long tantiemes)
    {
        var members = assembly.Members.ToArray();
        members[index] = members[index] with { Tantiemes = Math.Max(1, tantiemes) };
        return assembly with { Members = members };
    }

    private static Choice?[] AllButOne(Assembly assembly, int offset)
    {
        var said = Array.ConvertAll(assembly.Members, _ => (Choice?)Choice.Pour);
        if (offset < 0)
        {
            said[^1] = offset == -1 ? null : Choice.Abstention;
        }

        return said;
    }

    /// <summary>Half of them, and the offset, say pour; the others of them what they said, or contre.</summary>
    private static Choice?[] Pour(Assembly assembly, Choice?[] said, int offset, bool participantsOnly)
    {
        var answers = said.ToArray();
        var asked = Enumerable.Range(0, answers.Length).Where(i => assembly.Members[i].Tantiemes > 0
            && (!participantsOnly || assembly.Members[i].Participation != Participation.Absent)).ToList();
        for (var i = 0; i < asked.Count; i++)
        {
            var place = asked[i];
            answers[place] = i < (asked.Count / 2) + offset ? Choice.Pour
                : answers[place] == Choice.Pour ? Choice.Contre
                : answers[place];
        }

        return answers;
    }

    private static Assembly With(Assembly assembly, bool atSecondVote, Choice?[] said) =>
        atSecondVote ? assembly with { Second = said } : assembly with { First = said };
}
