using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>
/// A vote that a case gives by its sums only: <c>pour</c>, <c>contre</c>, and for art. 26 the members <c>n_pour</c>,
/// <c>n_contre</c> and those who took part without either, <c>n_abstention</c>. Made-up owners stand for them, so that the
/// Domain counts it as any other.
/// </summary>
internal sealed class SummedVote(CaseField inputs, AssemblyPolicy policy)
{
    private const int MostMembers = 100_000;

    /// <param name="vote">The sums.</param>
    /// <param name="total">T; null where only the expressed voix count.</param>
    /// <param name="rule">The majority.</param>
    public Decision Decide(CaseField vote, long? total, MajorityRule rule)
    {
        var pour = vote["pour"].Whole();
        var contre = vote["contre"].Whole();
        var others = (total ?? ((Int128)pour + contre + 1)) - pour - contre;
        if (others < 0)
        {
            throw vote.Impossible("il y a plus de voix pour et contre que de voix en tout.");
        }

        return Decide(vote, rule, rule == MajorityRule.Article26
            ? Counted(vote, pour, contre, (long)others)
            : [(pour, Said(pour), Choice.Pour), (contre, Said(contre), Choice.Contre), (long.Max(0, (long)others), Said((long)others), null)]);
    }

    private static long Said(long voix) => voix > 0 ? 1 : 0;

    private Decision Decide(CaseField vote, MajorityRule rule, List<(long Voix, long Heads, Choice? Choice)> groups)
    {
        List<RollMember> members = [];
        Dictionary<CoOwnerId, Choice> ballots = [];
        foreach (var (voix, heads, choice) in groups)
        {
            for (var i = 0; i < heads; i++)
            {
                var id = new CoOwnerId($"{members.Count}");
                members.Add(new RollMember(id, i == 0 ? voix - (heads - 1) : 1, choice is null ? Participation.Absent : Participation.Present));
                if (choice is { } said)
                {
                    ballots.Add(id, said);
                }
            }
        }

        var frozen = VotingRoll.Freeze(members, policy, isSpecialKey: true, reductionApplies: false);
        return frozen.IsDone
            ? Majority.Decide(frozen.Value, rule, ballots)
            : throw vote.Impossible("ces nombres de voix ne sont pas possibles.");
    }

    private List<(long Voix, long Heads, Choice? Choice)> Counted(CaseField vote, long pour, long contre, long others)
    {
        var all = inputs["N"];
        var n = all.Whole();
        var nPour = Heads(vote["n_pour"], pour, n);
        var nContre = Heads(vote["n_contre"], contre, n);
        var nSilent = vote.Optional("n_abstention")?.Whole() ?? 0;
        var absent = n - nPour - nContre - nSilent;
        if (n > MostMembers || absent < 0 || others < nSilent + absent || (others > 0 && nSilent + absent == 0))
        {
            throw all.Impossible("ce nombre de copropriétaires ne va pas avec les voix et les votants.");
        }

        var silent = absent == 0 ? others : nSilent;
        return
        [
            (pour, nPour, Choice.Pour), (contre, nContre, Choice.Contre), (silent, nSilent, Choice.Abstention),
            (others - silent, absent, null),
        ];
    }

    private static long Heads(CaseField field, long voix, long n)
    {
        var heads = field.Whole();
        return heads <= n && heads <= voix && (heads > 0 || voix == 0)
            ? heads
            : throw field.Impossible("ce nombre de votants ne va pas avec leurs voix.");
    }
}
