using System.Text.Json.Nodes;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>two_owner_regime</c>: arts. 41-13 to 41-16.</summary>
internal static class TwoOwnerCase
{
    public static JsonObject Answer(CaseField inputs, AssemblyPolicy policy)
    {
        var roll = Roll(inputs["voix"], policy);
        var rule = Rule(inputs["matter"], roll);
        var decision = Majority.Decide(roll, rule, Ballots(roll, inputs["ballots"]));
        var threshold = Majority.Threshold(roll, rule)!.Voix;
        var answer = new JsonObject
        {
            ["outcome"] = CaseWords.Outcome(decision.Adopted),
            ["reduction"] = roll.Reduction is not null,
            ["T"] = roll.TotalVoix,
            ["threshold"] = threshold,
        };
        if (decision.Tally.Pour.Ids.Any(id => roll.Voix(id) >= threshold) && RuleName(rule) is { } name)
        {
            answer["rule"] = name;
        }

        return answer;
    }

    /// <summary>A majority, or « designation du syndic », the one matter of art. 25 that art. 41-16 treats apart.</summary>
    private static MajorityRule Rule(CaseField matter, VotingRoll roll)
    {
        var words = CaseText.Words(matter.Text());
        return words.HasWord("syndic") && !words.HasWord("syndical", "revo")
            ? TwoOwnerMatters.ForAppointingTheSyndic(roll)
            : CaseWords.Majority(matter);
    }

    private static string? RuleName(MajorityRule rule) => rule switch
    {
        MajorityRule.Article24 => "owner with more than half decides",
        MajorityRule.Article25 => "owner with at least two thirds decides",
        _ => null,
    };

    private static VotingRoll Roll(CaseField voix, AssemblyPolicy policy)
    {
        var members = voix.Members().Select(owner =>
            new RollMember(new CoOwnerId(owner.Name), owner.Field.Whole(), Participation.Present)).ToList();
        var frozen = VotingRoll.Freeze(members, policy);
        return frozen is { IsDone: true, Value.IsTwoOwnerRegime: true }
            ? frozen.Value
            : throw voix.Impossible(
                $"ce régime est celui de deux copropriétaires (art.\u00A041-13)\u00A0: il y en a ici {members.Count(member => member.Tantiemes > 0)} qui ont des voix.");
    }

    private static Dictionary<CoOwnerId, Choice> Ballots(VotingRoll roll, CaseField ballots) => ballots.Members().ToDictionary(
        ballot => roll.Contains(new(ballot.Name))
            ? new CoOwnerId(ballot.Name)
            : throw ballot.Field.Impossible("ce votant n'est pas dans voix."),
        ballot => CaseWords.Choice(ballot.Field));
}
