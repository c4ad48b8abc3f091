using System.Text.Json;
using AgLive.Domain.Competitions;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Vectors;

public sealed class CompetitionVectorTests
{
    private static readonly AssemblyPolicy Standard = AssemblyPolicy.Default;

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
            Assert.Equal(allowed.GetBoolean(), IsOpen(states, "A"));
            return;
        }

        Assert.All(expected.GetProperty("second_vote_open").EnumerateObject(), open =>
            Assert.Equal(open.Value.GetBoolean(), IsOpen(states, open.Name)));
        Assert.Equal([Vector.Text(expected, "retained")!], Competition.Retain(AfterSecondVotes(inputs, states), Standard).Retained);
    }

    private static bool IsOpen(IReadOnlyList<CompetitorState> states, string id) =>
        Competition.WhyNoSecondVote(states, id, Standard) == SecondVoteBar.None;

    private static List<CompetitorState> States(JsonElement inputs)
    {
        var voted = inputs.GetProperty("first_votes").EnumerateObject().Select(vote =>
        {
            var first = Decide(vote.Value, inputs.GetProperty("T").GetInt64(), MajorityRule.Article25);
            return new CompetitorState(
                vote.Name, true, first.Adopted, first.SecondVote is not null, Pour: first.Tally.Pour.Voix);
        });
        var waiting = inputs.TryGetProperty("not_yet_voted", out var names) ? names.EnumerateArray().ToList() : [];
        return [.. voted, .. waiting.Select(name => new CompetitorState(name.GetString()!, false, false))];
    }

    private static List<CompetitorState> AfterSecondVotes(JsonElement inputs, List<CompetitorState> states)
    {
        if (!inputs.TryGetProperty("second_votes", out var votes))
        {
            return states;
        }

        return [.. states.Select(state =>
        {
            var second = Decide(votes.GetProperty(state.Id), inputs.GetProperty("T").GetInt64(), MajorityRule.Article25_1);
            return state with { SecondVoteHeld = true, AdoptedAtSecondVote = second.Adopted, Pour = second.Tally.Pour.Voix };
        })];
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
