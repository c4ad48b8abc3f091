using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

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

    /// <summary>The voix of two owners, who says pour (the other: contre), the matter, and the outcome.</summary>
    [Theory]
    [InlineData("D16", 720, 280, "m", MajorityRule.Article24, true, 501)]
    [InlineData("D16b", 720, 280, "a", MajorityRule.Article24, false, 501)]
    [InlineData("exactly half, art. 24", 500, 500, "m", MajorityRule.Article24, false, 501)]
    [InlineData("both pour, art. 24", 500, 500, "ma", MajorityRule.Article24, true, 501)]
    [InlineData("two thirds exactly, art. 25", 600, 300, "m", MajorityRule.Article25, true, 600)]
    [InlineData("D18", 660, 340, "m", MajorityRule.Article25, false, 667)]
    [InlineData("both pour, art. 25", 500, 500, "ma", MajorityRule.Article25, true, 667)]
    [InlineData("art. 26 asks for both heads", 900, 100, "m", MajorityRule.Article26, false, 667)]
    [InlineData("art. 26, both", 900, 100, "ma", MajorityRule.Article26, true, 667)]
    [InlineData("unanimity, one alone", 999, 1, "m", MajorityRule.Unanimity, false, 1000)]
    [InlineData("unanimity, both", 999, 1, "ma", MajorityRule.Unanimity, true, 1000)]
    public void TwoOwners_EachMatter(string id, long m, long a, string pour, MajorityRule rule, bool adopted, long threshold)
    {
        Assert.NotEmpty(id);
        var roll = Room.Freeze(("m", m), ("a", a));
        var ballots = Room.Ballots([.. "ma".Select(name => (name.ToString(), pour.Contains(name) ? Choice.Pour : Choice.Contre))]);

        var decision = Majority.Decide(roll, rule, ballots);

        Assert.Equal(adopted, decision.Adopted);
        Assert.Null(decision.SecondVote);
        Assert.Equal(threshold, Majority.Threshold(roll, rule)?.Voix);
    }

    [Fact]
    public void AppointingTheSyndic_IsOfArticle24WhereThereAreTwo()
    {
        Assert.Equal(MajorityRule.Article24, TwoOwnerMatters.ForAppointingTheSyndic(Room.Freeze(("m", 720), ("a", 280))));
        Assert.Equal(
            MajorityRule.Article25, TwoOwnerMatters.ForAppointingTheSyndic(Room.Freeze(("m", 720), ("a", 180), ("b", 100))));
    }
}
