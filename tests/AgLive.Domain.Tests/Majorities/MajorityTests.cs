using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Majorities;

public sealed class MajorityTests
{
    private static readonly VotingRoll Four = Room.Freeze(("a", 400), ("b", 200), ("c", 300), ("d", 100));

    [Fact]
    public void Decide_WithdrawnBallot_IsNoBallot()
    {
        var decision = Majority.Decide(Four, MajorityRule.Article24, Room.Ballots(("a", Choice.Withdrawn), ("b", Choice.Pour)));

        Assert.Equal(200, decision.Tally.Expressed);
        Assert.Equal(["a", "c", "d"], decision.Tally.NotVoting.Ids.Select(id => id.Value));
        Assert.Equal(4, decision.Tally.Participants);
    }

    [Fact]
    public void Decide_Stranger_Throws() =>
        Assert.Throws<ArgumentException>(() => Majority.Decide(Four, MajorityRule.Article24, Room.Pour("stranger")));

    [Fact]
    public void Decide_UnknownChoice_Throws() =>
        Assert.Throws<ArgumentException>(() => Majority.Decide(Four, MajorityRule.Article24, Room.Ballots(("a", (Choice)9))));

    [Theory]
    [InlineData(MajorityRule.Article25_1)]
    [InlineData(MajorityRule.Article26_1)]
    [InlineData(MajorityRule.Article24)]
    [InlineData(MajorityRule.Unanimity)]
    public void Decide_RuleWithoutSecondVote_OpensNone(MajorityRule rule)
    {
        var decision = Majority.Decide(Four, rule, Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre), ("c", Choice.Contre)));

        Assert.False(decision.Adopted);
        Assert.Null(decision.SecondVote);
    }

    [Fact]
    public void Decide_SilentPresentDeemedPour_OnlyUnderThePolicy()
    {
        var policy = AssemblyPolicy.Default with { SilentPresentIsExpressed = true };
        RollMember[] members = [Room.Member("a", 300), Room.Member("b", 300), Room.Member("c", 400), Room.Member("r", 50, Participation.Remote)];
        var ballots = Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre));

        var custom = Majority.Decide(VotingRoll.Freeze(members, policy).Value, MajorityRule.Article24, ballots);
        var explicitOnly = Majority.Decide(VotingRoll.Freeze(members, AssemblyPolicy.Default).Value, MajorityRule.Article24, ballots);

        Assert.Equal(700, custom.Tally.Pour.Voix);
        Assert.Equal(["r"], custom.Tally.NotVoting.Ids.Select(id => id.Value));
        Assert.False(explicitOnly.Adopted);
    }

    [Fact]
    public void SecondVoteOf26_BaseIsAllMembers_StaysClosed()
    {
        RollMember[] members = [Room.Member("a", 300), Room.Member("b", 100), Room.Member("c", 200, Participation.Absent),
            Room.Member("d", 200, Participation.Absent), Room.Member("e", 200, Participation.Absent)];
        var allMembers = AssemblyPolicy.Default with { Bridge261BaseIsParticipants = false };

        var opened = Majority.Decide(VotingRoll.Freeze(members, AssemblyPolicy.Default).Value, MajorityRule.Article26, Room.Pour("a", "b"));
        var closed = Majority.Decide(VotingRoll.Freeze(members, allMembers).Value, MajorityRule.Article26, Room.Pour("a", "b"));

        Assert.Equal(MajorityRule.Article26_1, opened.SecondVote?.Rule);
        Assert.Null(closed.SecondVote);
    }

    [Fact]
    public void CanStillBeAdopted_CountsTheMissingAsPour()
    {
        var ballots = Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre), ("c", Choice.Contre));

        Assert.False(Majority.CanStillBeAdopted(Four, MajorityRule.Article25, ballots, Room.Ids("d")));
        Assert.True(Majority.CanStillBeAdopted(Four, MajorityRule.Article25, ballots, Room.Ids("d", "c")));
    }

    [Fact]
    public void CanChangeOutcome_SeesTheSecondVoteToo()
    {
        var contre = Room.Ballots(("a", Choice.Contre), ("b", Choice.Contre));

        Assert.True(Majority.CanChangeOutcome(Four, MajorityRule.Article25, contre, Room.Ids("c", "d")));
        Assert.False(Majority.CanChangeOutcome(Four, MajorityRule.Article25, contre, Room.Ids("c")));
        Assert.False(Majority.CanChangeOutcome(Four, MajorityRule.Article25, Room.Pour("a", "b"), Room.Ids("c", "d")));
        Assert.False(Majority.CanChangeOutcome(Four, MajorityRule.Article24, contre, Room.Ids()));
    }

    [Fact]
    public void CanChangeOutcome_SeesWhatTheMissingCanUndo()
    {
        Assert.True(Majority.CanChangeOutcome(Four, MajorityRule.Article24, Room.Pour("a"), Room.Ids("b", "c")));
        Assert.False(Majority.CanChangeOutcome(Four, MajorityRule.Article24, Room.Pour("a"), Room.Ids("d")));
    }

    /// <summary>The order of the ballots is nobody's business: in that of the roll, backwards, or with gaps wider than a glance.</summary>
    [Fact]
    public void Decide_BallotsInAnyOrder_AreFoundAllTheSame()
    {
        var roll = Room.Freeze([.. Enumerable.Range(0, 40).Select(i => ($"o{i}", 1L + i))]);
        string[] said = ["o0", "o1", "o12", "o13", "o39"];

        foreach (var order in (string[][])[said, [.. said.Reverse()], ["o13", "o0", "o39", "o1", "o12"]])
        {
            Assert.Equal(said, Majority.Decide(roll, MajorityRule.Article24, Room.Pour(order)).Tally.Pour.Ids.Select(id => id.Value));
        }
    }

    [Theory]
    [InlineData(MajorityRule.Article24, null, false)]
    [InlineData(MajorityRule.Article25, MajorityRule.Article25_1, false)]
    [InlineData(MajorityRule.Article26, MajorityRule.Article26_1, false)]
    [InlineData(MajorityRule.Unanimity, null, false)]
    [InlineData(MajorityRule.Article25_1, null, true)]
    [InlineData(MajorityRule.Article26_1, null, true)]
    public void SecondVoteRules_NoThirdVote(MajorityRule rule, MajorityRule? next, bool isSecond) =>
        Assert.Equal((next, isSecond), (SecondVoteRules.After(rule), SecondVoteRules.IsSecond(rule)));

    [Fact]
    public void Thresholds_RoundNoHalfDown()
    {
        Assert.Equal(3, Thresholds.Of(Four, 5).HalfOfParticipants);
        Assert.Equal(2, Thresholds.Of(Four, 4).HalfOfParticipants);
        Assert.Equal(0, Thresholds.Of(Four, 0).HalfOfParticipants);
    }

    [Fact]
    public void TwoOwners_Equal_NeedBoth()
    {
        var roll = Room.Freeze(("a", 500), ("b", 500));

        Assert.False(Majority.Decide(roll, MajorityRule.Article24, Room.Pour("a")).Adopted);
        Assert.True(Majority.Decide(roll, MajorityRule.Article24, Room.Pour("a", "b")).Adopted);
        Assert.False(Majority.Decide(roll, MajorityRule.Article26, Room.Pour("a")).Adopted);
        Assert.Null(Majority.Decide(roll, MajorityRule.Article26, Room.Pour("a")).SecondVote);
    }

    [Fact]
    public void EnergyWorks_BelowAThird_MayGoToAnotherAssembly()
    {
        Assert.True(EnergyWorks.NewAssemblyMayDecide(Four, Majority.Decide(Four, MajorityRule.Article25, Room.Pour("c"))));
        Assert.False(EnergyWorks.NewAssemblyMayDecide(Four, Majority.Decide(Four, MajorityRule.Article25, Room.Pour("a"))));
        Assert.False(EnergyWorks.NewAssemblyMayDecide(Four, Majority.Decide(Four, MajorityRule.Article24, Room.Pour())));
    }
}
