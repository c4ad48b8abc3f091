using System.Text.Json.Nodes;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>count</c>: one resolution, its first vote and, when the law opens it, its second.</summary>
internal sealed class CountCase(CaseField inputs, AssemblyPolicy policy)
{
    private readonly Electorate electorate = Electorate.Read(inputs, policy);

    public JsonObject Answer()
    {
        var rule = CaseWords.Majority(inputs["majority"]);
        var firstBallots = electorate.Ballots(inputs["ballots_round1"], rule);
        var first = Decide(rule, firstBallots, null);
        var second = SecondVote(rule, first, firstBallots);
        var roll = electorate.Roll;
        return new JsonObject
        {
            ["effective_votes"] = new JsonObject(roll.Entries.Select(entry =>
                KeyValuePair.Create<string, JsonNode?>(entry.Id.Value, entry.Voix))),
            ["reduced_owner"] = roll.Reduction?.Owner.Value,
            ["T"] = roll.TotalVoix,
            ["N"] = roll.MemberCount,
            ["thresholds"] = CountAnswer.Of(Thresholds.Of(roll, first.Tally.Participants)),
            ["round1"] = CountAnswer.Of(first.Tally),
            ["round2"] = second is null ? null : CountAnswer.Of(second.Tally),
            ["new_meeting_allowed_3_months"] = inputs.Flag("energy_works_25f") && EnergyWorks.NewAssemblyMayDecide(roll, first),
            ["passerelle"] = CountAnswer.Of(first.SecondVote),
            ["outcome_round1"] = CaseWords.Outcome(first.Adopted),
            ["outcome"] = CaseWords.Outcome((second ?? first).Adopted),
        };
    }

    /// <summary>Null when the law opens none, or when the case does not hold it. Its ballots are checked all the same.</summary>
    private Decision? SecondVote(MajorityRule rule, Decision first, IReadOnlyDictionary<CoOwnerId, Choice> firstBallots)
    {
        if (inputs.Optional("ballots_round2") is not { } round)
        {
            return null;
        }

        var second = SecondVoteRules.After(rule) ?? MajorityRule.Article25_1;
        var ballots = electorate.Ballots(round, second);
        return first.SecondVote is { } opening ? Decide(opening.Rule, ballots, firstBallots) : null;
    }

    private Decision Decide(
        MajorityRule rule,
        IReadOnlyDictionary<CoOwnerId, Choice> ballots,
        IReadOnlyDictionary<CoOwnerId, Choice>? firstBallots)
    {
        var roll = PreventedVoters.Apply(electorate.Roll, ballots, Prevented());
        if (inputs.Flag("amended"))
        {
            (roll, ballots) = AmendedResolution.SetAsideFavourableForms(roll, ballots, firstBallots);
        }

        return Majority.Decide(roll, rule, ballots);
    }

    /// <summary><c>incident</c>: one, or a list of them, each with its <c>owner</c>.</summary>
    private HashSet<CoOwnerId> Prevented()
    {
        if (inputs.Optional("incident") is not { } field)
        {
            return [];
        }

        return [.. (field.IsList ? field.Items() : [field]).Select(incident =>
        {
            var owner = incident["owner"];
            return electorate.Knows(owner.Text())
                ? new CoOwnerId(owner.Text())
                : throw owner.Impossible("ce copropriétaire n'est pas dans owners.");
        })];
    }
}
