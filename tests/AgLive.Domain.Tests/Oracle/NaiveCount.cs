using System.Numerics;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>
/// The law once more, by another hand: loops over the raw members, unbounded integers, fractions a/b compared as
/// such. Slow and plain; shares no code with the Domain. One vote of an assembly.
/// </summary>
internal sealed class NaiveCount
{
    private readonly Assembly assembly;
    private readonly MajorityRule rule;
    private readonly BigInteger[] weight;

    public NaiveCount(Assembly assembly, MajorityRule rule, Choice?[] said)
    {
        this.assembly = assembly;
        this.rule = rule;
        weight = [.. assembly.Members.Select(member => IsVoter(member) ? (BigInteger)member.Tantiemes : 0)];
        HasTwoOwners = !assembly.IsSpecialKey && assembly.Members.Count(member => member.Tantiemes > 0 && !member.IsSyndicate) == 2;
        Reduce();
        for (var i = 0; i < weight.Length; i++)
        {
            if (weight[i] > 0)
            {
                Add(i, said[i]);
            }
        }
    }

    public BigInteger Total { get; private set; }

    public int Members { get; private set; }

    public BigInteger Pour { get; private set; }

    public BigInteger Contre { get; private set; }

    public int HeadsPour { get; private set; }

    public int Participants { get; private set; }

    public bool HasTwoOwners { get; }

    public bool IsReduced { get; private set; }

    /// <summary>Who is named on each line of the minutes, in the order of the members, with commas.</summary>
    public Dictionary<string, string> Names { get; } = new()
    {
        ["pour"] = "",
        ["contre"] = "",
        ["abstention"] = "",
        ["silent"] = "",
        ["defaulting"] = "",
    };

    public bool IsAdopted() => rule switch
    {
        MajorityRule.Article24 or MajorityRule.Article25_1 when HasTwoOwners => Exceeds(Pour, Total, 1, 2),
        MajorityRule.Article25 or MajorityRule.Article26_1 when HasTwoOwners => !Exceeds(Total - Pour, Total, 1, 3),
        MajorityRule.Article24 or MajorityRule.Article25_1 => Pour - Contre > 0,
        MajorityRule.Article25 or MajorityRule.Article26_1 => Exceeds(Pour, Total, 1, 2),
        MajorityRule.Article26 => Exceeds(HeadsPour, Members, 1, 2) && !Exceeds(Total - Pour, Total, 1, 3),
        _ => Total == Pour,
    };

    /// <summary>The second vote that follows at once, if any.</summary>
    public MajorityRule? SecondVote()
    {
        if (IsAdopted() || HasTwoOwners || Exceeds(Total - Pour, Total, 2, 3))
        {
            return null;
        }

        var half = assembly.Policy.Bridge261BaseIsParticipants ? Participants : Members;
        return rule switch
        {
            MajorityRule.Article25 => MajorityRule.Article25_1,
            MajorityRule.Article26 when half - HeadsPour <= HeadsPour => MajorityRule.Article26_1,
            _ => null,
        };
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
                IsReduced = true;
                return;
            }
        }
    }

    private void Add(int i, Choice? ballot)
    {
        var member = assembly.Members[i];
        var line = ballot switch
        {
            Choice.Pour when assembly.IsAmended && member.Participation == Participation.PostalForm => "defaulting",
            Choice.Pour => "pour",
            Choice.Contre => "contre",
            Choice.Abstention => "abstention",
            _ when member.Participation == Participation.Present && assembly.Policy.SilentPresentIsExpressed => "pour",
            _ when member.Participation is Participation.Present or Participation.Remote or Participation.Represented => "silent",
            _ => "defaulting",
        };
        Names[line] += member.Id.Value + ",";
        Members++;
        Total += weight[i];
        Participants += line == "defaulting" ? 0 : 1;
        Pour += line == "pour" ? weight[i] : 0;
        HeadsPour += line == "pour" ? 1 : 0;
        Contre += line == "contre" ? weight[i] : 0;
    }
}
