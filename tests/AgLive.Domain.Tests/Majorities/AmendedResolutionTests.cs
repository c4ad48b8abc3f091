using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Majorities;

public sealed class AmendedResolutionTests
{
    private static readonly VotingRoll Roll = VotingRoll.Freeze(
        [Room.Member("f", 1, Participation.PostalForm), Room.Member("g", 1, Participation.PostalForm), Room.Member("p", 1)],
        AssemblyPolicy.Default).Value;

    [Fact]
    public void SetAside_FavourableAtTheFirstVote_StaysDefaultingAtTheSecond()
    {
        var first = Room.Ballots(("f", Choice.Pour), ("g", Choice.Contre), ("p", Choice.Pour));
        var second = Room.Ballots(("f", Choice.Contre), ("g", Choice.Contre), ("p", Choice.Pour));

        var (roll, ballots) = AmendedResolution.SetAsideFavourableForms(Roll, second, first);
        var tally = Majority.Decide(roll, MajorityRule.Article25_1, ballots).Tally;

        Assert.Equal([new CoOwnerId("f")], tally.Defaulting.Ids);
        Assert.Equal([new CoOwnerId("g")], tally.Contre.Ids);
        Assert.Equal(2, tally.Participants);
    }

    [Fact]
    public void SetAside_FavourableAtTheSecondVoteOnly_DefaultsAtTheSecond()
    {
        var first = Room.Ballots(("g", Choice.Contre));
        var second = Room.Ballots(("g", Choice.Pour), ("p", Choice.Pour));

        var (roll, ballots) = AmendedResolution.SetAsideFavourableForms(Roll, second, first);

        Assert.Equal([new CoOwnerId("p")], ballots.Keys);
        Assert.Contains(roll.Entries, entry => entry is { Id.Value: "g", Participation: Participation.Absent });
    }
}
