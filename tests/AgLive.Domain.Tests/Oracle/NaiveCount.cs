using System.Numerics;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>
/// The law once more, by another hand: loops over the raw members, unbounded integers, fractions a/b compared as
/// such. Slow and plain; shares no code with the Domain.
/// </summary>
internal sealed class NaiveCount
{
    private readonly Assembly assembly;
    private readonly BigInteger[] weight;

    public NaiveCount(Assembly assembly)
    {
        this.assembly = assembly;
        weight = [.. assembly.Members.Select(member => IsVoter(member) ? (BigInteger)member.Tantiemes : 0)];
        HasTwoOwners = !assembly.IsSpecialKey && assembly.Members.Count(member => member.Tantiemes > 0 && !member.IsSyndicate) == 2;
        Reduce();
        for (var i = 0; i < weight.Length; i++)
        {
            Add(i);
        }
    }

    public BigInteger Total { get; private set; }

    public int Members { get; private set; }

    public BigInteger Pour { get; private set; }

    public BigInteger Contre { get; private set; }

    public int HeadsPour { get; private set; }

    public int Participants { get; private set; }

    private bool HasTwoOwners { get; }

    public bool IsAdopted() => assembly.Rule switch
    {
        MajorityRule.Article24 or MajorityRule.Article25_1 when HasTwoOwners => Exceeds(Pour, Total, 1, 2),
        MajorityRule.Article25 or MajorityRule.Article26_1 when HasTwoOwners => !Exceeds(Total - Pour, Total, 1, 3),
        MajorityRule.Article24 or MajorityRule.Article25_1 => Pour - Contre > 0,
        MajorityRule.Article25 or MajorityRule.Article26_1 => Exceeds(Pour, Total, 1, 2),
        MajorityRule.Article26 => Exceeds(HeadsPour, Members, 1, 2) && !Exceeds(Total - Pour, Total, 1, 3),
        _ => Total == Pour,
    };

    public bool OpensSecondVote()
    {
        if (IsAdopted() || HasTwoOwners || Exceeds(Total - Pour, Total, 2, 3))
        {
            return false;
        }

        var half = assembly.Policy.Bridge261BaseIsParticipants ? Participants : Members;
        return assembly.Rule == MajorityRule.Article25
            || (assembly.Rule == MajorityRule.Article26 && half - HeadsPour <= HeadsPour);
    }

    private static bool IsVoter(RollMember member) => !member.IsSyndicate && !member.IsExcludedDebtor;

    /// <summary>part / whole &gt; numerator / denominator.</summary>
    private static bool Exceeds(BigInteger part, BigInteger whole, int numerator, int denominator) =>
        (part * denominator) - (whole * numerator) > 0;

    private void Reduce()
    {
        if (!assembly.ReductionApplies || HasTwoOwners || (assembly.IsSpecialKey && !assembly.Policy.ReductionOnSpecialKeys))
        {
            return;
        }

        for (var i = 0; i < weight.Length; i++)
        {
            BigInteger others = 0;
            BigInteger voters = 0;
            for (var j = 0; j < weight.Length; j++)
            {
                if (j != i)
                {
                    others += assembly.Policy.ReductionTriggerIsAllShares ? assembly.Members[j].Tantiemes : weight[j];
                    voters += weight[j];
                }
            }

            if (weight[i] > others && voters > 0 && !assembly.Members[i].IsSocialLandlord)
            {
                weight[i] = voters;
                return;
            }
        }
    }

    private void Add(int i)
    {
        if (weight[i] == 0)
        {
            return;
        }

        Members++;
        Total += weight[i];
        var said = assembly.Said[i] is null or Choice.Withdrawn ? null : assembly.Said[i];
        var member = assembly.Members[i];
        if (said is null && member.Participation == Participation.Present && assembly.Policy.SilentPresentIsExpressed)
        {
            said = Choice.Pour;
        }

        if (said is not null || member.Participation is Participation.Present or Participation.Remote or Participation.Represented)
        {
            Participants++;
        }

        Pour += said == Choice.Pour ? weight[i] : 0;
        HeadsPour += said == Choice.Pour ? 1 : 0;
        Contre += said == Choice.Contre ? weight[i] : 0;
    }
}
