using AgLive.Domain.Contesting;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Contesting;

public sealed class OpponentsTests
{
    [Theory]
    [InlineData(Choice.Pour, true, "contre")]
    [InlineData(Choice.Contre, true, "pour")]
    [InlineData(Choice.Contre, false, "")]
    public void Opponents_AreThoseAgainstTheDecisionTaken(Choice first, bool rejectionIsADecision, string expected)
    {
        var roll = Room.Freeze(("first", 60), ("pour", 20), ("contre", 30), ("abstention", 10), ("silent", 5));
        var ballots = Room.Ballots(("first", first), ("pour", Choice.Pour), ("contre", Choice.Contre), ("abstention", Choice.Abstention));
        var decision = Majority.Decide(roll, MajorityRule.Article24, ballots);

        var opponents = Opponents.Of(decision, AssemblyPolicy.Default with { PourOnRejectedMayContest = rejectionIsADecision });

        Assert.Equal(expected.Length == 0 ? [] : [expected], opponents.Select(id => id.Value));
    }
}
