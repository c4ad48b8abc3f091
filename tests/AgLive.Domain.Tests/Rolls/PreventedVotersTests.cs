using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Rolls;

public sealed class PreventedVotersTests
{
    private static readonly HashSet<CoOwnerId> Everybody = [.. "abcdez".Select(id => new CoOwnerId(id.ToString()))];

    [Theory]
    [InlineData(IncidentCount.NotExpressed, "bcd", "e")]
    [InlineData(IncidentCount.Defaulting, "", "bcde")]
    public void Apply_ThoseWhoDidNotVote_CountAsThePolicySays(IncidentCount count, string notVoting, string defaulting)
    {
        var policy = new AssemblyPolicy { IncidentCount = count, SilentPresentIsExpressed = true };
        var roll = VotingRoll.Freeze(
            [
                Room.Member("a", 1, Participation.Remote),
                Room.Member("b", 1, Participation.Remote),
                Room.Member("c", 1),
                Room.Member("d", 1, Participation.Represented),
                Room.Member("e", 1, Participation.PostalForm),
            ],
            policy).Value;
        var ballots = Room.Ballots(("a", Choice.Contre), ("b", Choice.Withdrawn));

        var tally = Majority.Decide(PreventedVoters.Apply(roll, ballots, Everybody), MajorityRule.Article24, ballots).Tally;

        Assert.Equal(notVoting, string.Concat(tally.NotVoting.Ids.Select(id => id.Value)));
        Assert.Equal(defaulting, string.Concat(tally.Defaulting.Ids.Select(id => id.Value)));
        Assert.Equal(1, tally.Contre.Heads);
        Assert.Equal(0, tally.Pour.Heads);
    }
}
