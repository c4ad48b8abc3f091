using System.Text.Json;
using AgLive.Domain.Competitions;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Vectors;

public sealed class CompetitionVectorTests
{
    public static TheoryData<string> Ids => Vector.Ids("competition");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Competition_OpensSecondVotesAndRetains(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);

        if (inputs.TryGetProperty("votes", out var successive))
        {
            var elected = successive.EnumerateObject().First(vote => Decide(vote.Value, null, MajorityRule.Article24).Adopted);
            Assert.Equal(Vector.Text(expected, "elected"), elected.Name);
            return;
        }

        var states = States(inputs);
        if (expected.TryGetProperty("allowed", out var allowed))
        {
            Assert.Equal(allowed.GetBoolean(), Competition.SecondVoteMayOpen(states, "A"));
            return;
        }

        Assert.All(expected.GetProperty("second_vote_open").EnumerateObject(), open =>
            Assert.Equal(open.Value.GetBoolean(), Competition.SecondVoteMayOpen(states, open.Name)));
        Assert.Equal(Vector.Text(expected, "retained"), Competition.Retained(Adopted(inputs)));
    }

    private static List<CompetitorState> States(JsonElement inputs)
    {
        var voted = inputs.GetProperty("first_votes").EnumerateObject().Select(vote =>
        {
            var first = Decide(vote.Value, inputs.GetProperty("T").GetInt64(), MajorityRule.Article25);
            return new CompetitorState(vote.Name, true, first.Adopted, first.SecondVote is not null);
        });
        var waiting = inputs.TryGetProperty("not_yet_voted", out var names) ? names.EnumerateArray().ToList() : [];
        return [.. voted, .. waiting.Select(name => new CompetitorState(name.GetString()!, false, false))];
    }

    private static List<Contender> Adopted(JsonElement inputs)
    {
        var second = inputs.TryGetProperty("second_votes", out var votes);
        var rule = second ? MajorityRule.Article25_1 : MajorityRule.Article25;
        return [.. (second ? votes : inputs.GetProperty("first_votes")).EnumerateObject()
            .Select(vote => (vote.Name, Decision: Decide(vote.Value, inputs.GetProperty("T").GetInt64(), rule)))
            .Where(vote => vote.Decision.Adopted)
            .Select(vote => new Contender(vote.Name, vote.Decision.Tally.Pour.Voix))];
    }

    /// <summary>Three owners who stand for those pour, those contre and the others.</summary>
    private static Decision Decide(JsonElement votes, long? total, MajorityRule rule)
    {
        var pour = votes.GetProperty("pour").GetInt64();
        var contre = votes.GetProperty("contre").GetInt64();
        var roll = VotingRoll.Freeze(
            [
                new RollMember(new CoOwnerId("pour"), pour, Participation.Present),
                new RollMember(new CoOwnerId("contre"), contre, Participation.Present),
                new RollMember(new CoOwnerId("others"), (total ?? pour + contre + 1) - pour - contre, Participation.Absent),
            ],
            AssemblyPolicy.Default,
            reductionApplies: false).Value;
        return Majority.Decide(
            roll, rule, new Dictionary<CoOwnerId, Choice> { [new("pour")] = Choice.Pour, [new("contre")] = Choice.Contre });
    }
}
