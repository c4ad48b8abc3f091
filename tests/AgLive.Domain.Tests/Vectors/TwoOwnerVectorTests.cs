using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Tests.Vectors;

public sealed class TwoOwnerVectorTests
{
    public static TheoryData<string> Ids => Vector.Ids("two_owner_regime");

    [Theory]
    [MemberData(nameof(Ids))]
    public void TwoOwners_AreDecidedUnderArticle41_16(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);
        var members = inputs.GetProperty("voix").EnumerateObject().Select(owner =>
            new RollMember(new CoOwnerId(owner.Name), owner.Value.GetInt64(), Participation.Present));
        var rule = Vector.Text(inputs, "matter") == "24" ? MajorityRule.Article24 : MajorityRule.Article25;

        var roll = VotingRoll.Freeze([.. members], AssemblyPolicy.Default).Value;
        var decision = Majority.Decide(roll, rule, Vector.Ballots(inputs.GetProperty("ballots")));

        Assert.True(roll.IsTwoOwnerRegime);
        Assert.Null(roll.Reduction);
        Assert.Null(decision.SecondVote);
        Assert.Equal(Vector.Text(expected, "outcome") == "adoptee", decision.Adopted);
        Assert.Equal(expected.GetProperty("T").GetInt64(), roll.TotalVoix);
        Assert.Equal(expected.GetProperty("threshold").GetInt64(), Majority.Threshold(roll, rule)?.Voix);
        Assert.Contains("41-16", decision.Article, StringComparison.Ordinal);
    }
}
