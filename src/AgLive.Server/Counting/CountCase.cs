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
        var first = Decide(rule, electorate.Ballots(inputs["ballots_round1"]));
        var secondBallots = inputs.Optional("ballots_round2") is { } round ? electorate.Ballots(round) : null;
        var second = first.SecondVote is { } opening && secondBallots is not null ? Decide(opening.Rule, secondBallots) : null;
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
            ["new_meeting_allowed_3_months"] = inputs.Flag("energy_works_25f") && EnergyWorks.NewAssemblyMayDecide(first),
            ["passerelle"] = CountAnswer.Of(first.SecondVote),
            ["outcome_round1"] = CaseWords.Outcome(first.Adopted),
            ["outcome"] = CaseWords.Outcome((second ?? first).Adopted),
        };
    }

    private Decision Decide(MajorityRule rule, IReadOnlyDictionary<CoOwnerId, Choice> ballots)
    {
        var roll = electorate.Roll;
        if (inputs.Flag("amended"))
        {
            (roll, ballots) = AmendedResolution.SetAsideFavourableForms(roll, ballots);
        }

        return Majority.Decide(roll, rule, ballots);
    }
}
