using System.Text.Json;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Vectors;

public sealed class CountVectorTests
{
    public static TheoryData<string> Ids => Vector.Ids("count");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Roll_GivesVoixTotalAndReduction(string id)
    {
        var roll = Vector.Roll(Vector.Inputs(id));
        var expected = Vector.Expected(id);

        Assert.Equal(expected.GetProperty("T").GetInt64(), roll.TotalVoix);
        Assert.Equal(expected.GetProperty("N").GetInt32(), roll.MemberCount);
        Assert.Equal(Vector.Text(expected, "reduced_owner"), roll.Reduction?.Owner.Value);
        Assert.Equal(
            expected.GetProperty("effective_votes").EnumerateObject().Select(v => (v.Name, v.Value.GetInt64())),
            roll.Entries.Select(entry => (entry.Id.Value, entry.Voix)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Thresholds_AreTheSmallestThatPass(string id)
    {
        var roll = Vector.Roll(Vector.Inputs(id));
        var expected = Vector.Expected(id).GetProperty("thresholds");

        Assert.Equal(expected.GetProperty("art25_min").GetInt64(), Majority.Threshold(roll, MajorityRule.Article25)?.Voix);
        var article26 = Majority.Threshold(roll, MajorityRule.Article26);
        Assert.Equal(expected.GetProperty("deux_tiers_min").GetInt64(), article26?.Voix);
        Assert.Equal(expected.GetProperty("majorite_membres_min").GetInt32(), article26?.Members);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void FirstVote_IsCountedAndDecided(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);

        var decision = Decide(inputs, Vector.Rule(inputs), "ballots_round1");

        AssertTally(expected.GetProperty("round1"), decision.Tally);
        Assert.Equal(Vector.Text(expected, "outcome_round1") == "adoptee", decision.Adopted);
        var bridge = expected.GetProperty("passerelle");
        Assert.Equal(bridge.GetProperty("open").GetBoolean(), decision.SecondVote is not null);
        Assert.Equal(Vector.Text(bridge, "article"), decision.SecondVote?.Article["art. ".Length..]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Outcome_IsThatOfTheLastVote(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);
        var decision = Decide(inputs, Vector.Rule(inputs), "ballots_round1");

        if (decision.SecondVote is { } second && inputs.GetProperty("ballots_round2").ValueKind == JsonValueKind.Object)
        {
            decision = Decide(inputs, second.Rule, "ballots_round2");
            AssertTally(expected.GetProperty("round2"), decision.Tally);
            Assert.Null(decision.SecondVote);
        }

        Assert.Equal(Vector.Text(expected, "outcome") == "adoptee", decision.Adopted);
    }

    private static Decision Decide(JsonElement inputs, MajorityRule rule, string round)
    {
        var roll = Vector.Roll(inputs);
        IReadOnlyDictionary<CoOwnerId, Choice> ballots = Vector.Ballots(inputs.GetProperty(round));
        if (Vector.Flag(inputs, "amended"))
        {
            (roll, ballots) = AmendedResolution.SetAsideFavourableForms(roll, ballots);
        }

        return Majority.Decide(roll, rule, ballots);
    }

    private static void AssertTally(JsonElement expected, Tally tally)
    {
        AssertLine(expected, "pour", tally.Pour);
        AssertLine(expected, "contre", tally.Contre);
        AssertLine(expected, "abstention", tally.Abstention);
        Assert.Equal(Listed(expected, "defaillants"), tally.Defaulting.Ids.Select(id => id.Value));
        Assert.Equal(Listed(expected, "non_vote"), tally.NotVoting.Ids.Select(id => id.Value));
        Assert.Equal(expected.GetProperty("participants").GetInt32(), tally.Participants);
        Assert.Equal(expected.GetProperty("exprimees").GetInt64(), tally.Expressed);
    }

    private static void AssertLine(JsonElement expected, string name, TallyLine line)
    {
        Assert.Equal(expected.GetProperty(name).GetInt64(), line.Voix);
        Assert.Equal(expected.GetProperty("n_" + name).GetInt32(), line.Heads);
        Assert.Equal(Listed(expected, name), line.Ids.Select(id => id.Value));
    }

    private static IEnumerable<string?> Listed(JsonElement expected, string name) =>
        expected.GetProperty("lists").GetProperty(name).EnumerateArray().Select(id => id.GetString());
}
