using System.Text.Json.Nodes;
using AgLive.Domain.Competitions;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>competition</c>: candidates who exclude each other (décret arts. 15, 19), or share <c>seats</c>. At
/// art. 25 unless <c>majority</c> says otherwise. <c>votes</c> alone are successive elections at art. 24.
/// </summary>
internal sealed class CompetitionCase(CaseField inputs, AssemblyPolicy policy)
{
    private const int MostSeats = 1000;

    private readonly SummedVote vote = new(inputs, policy);

    public JsonObject Answer()
    {
        if (inputs.Optional("votes") is { } successive)
        {
            var elected = successive.Members()
                .FirstOrDefault(candidate => vote.Decide(candidate.Field, null, MajorityRule.Article24).Adopted);
            return new JsonObject { ["elected"] = elected.Name };
        }

        var rule = inputs.Optional("majority") is { } majority ? CaseWords.Majority(majority) : MajorityRule.Article25;
        var first = inputs["first_votes"].Members()
            .ToDictionary(candidate => candidate.Name, candidate => vote.Decide(candidate.Field, Total(rule), rule));
        var states = States(first, inputs.Optional("not_yet_voted"));
        return inputs.Optional("request") is { } request
            ? Allowed(states, request, rule)
            : Result(states, SecondVotes(states, first), Seats());
    }

    private JsonObject Allowed(IReadOnlyList<CompetitorState> states, CaseField request, MajorityRule rule)
    {
        const string Prefix = "second_vote ";
        var text = request.Text();
        var id = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : string.Empty;
        if (states.All(state => state.Id != id))
        {
            throw request.Impossible("«\u00A0second_vote\u00A0» et le nom d'un candidat sont attendus.");
        }

        var article = rule == MajorityRule.Article26 ? "art. 26" : rule == MajorityRule.Article24 ? "art. 24" : "art. 25";
        var error = Competition.WhyNoSecondVote(states, id, policy, Seats() ?? 1) switch
        {
            SecondVoteBar.None => null,
            SecondVoteBar.FirstVotesMissing => $"second vote only after every candidate has had a first vote at {article}",
            SecondVoteBar.AlreadyDecided => $"a candidate has the majority of {article} already",
            _ when states.First(state => state.Id == id).IsAdopted => "this candidate is adopted already",
            _ => rule switch
            {
                MajorityRule.Article25 => "one third of all voix is not reached",
                MajorityRule.Article26 => "one third of all voix, or half of the members taking part, is not reached",
                _ => $"the law opens no second vote at {article}",
            },
        };
        return error is null
            ? new JsonObject { ["allowed"] = true }
            : new JsonObject { ["allowed"] = false, ["error"] = error };
    }

    /// <summary>The second votes of the case, each checked to be one the law opens; null when it holds none.</summary>
    private Dictionary<string, Decision>? SecondVotes(
        IReadOnlyList<CompetitorState> states, Dictionary<string, Decision> first)
    {
        if (inputs.Optional("second_votes") is not { } votes)
        {
            return null;
        }

        return votes.Members().ToDictionary(candidate => candidate.Name, candidate =>
            IsOpen(states, candidate.Name)
                ? vote.Decide(candidate.Field, inputs["T"].Whole(), first[candidate.Name].SecondVote!.Rule)
                : throw candidate.Field.Impossible("la loi n'ouvre pas ce second vote."));
    }

    private JsonObject Result(IReadOnlyList<CompetitorState> states, Dictionary<string, Decision>? second, int? seats)
    {
        var answer = new JsonObject { ["second_vote_open"] = Flags(states.Select(state => (state.Id, IsOpen(states, state.Id)))) };
        if (second is not null)
        {
            answer["each_carried"] = Flags(second.Select(carried => (carried.Key, carried.Value.Adopted)));

            // The file tells the whole story: a second vote it does not hold will not be held.
            states = [.. states.Select(state => second.TryGetValue(state.Id, out var decision)
                ? state with { SecondVoteHeld = true, AdoptedAtSecondVote = decision.Adopted, Pour = decision.Tally.Pour.Voix }
                : state with { SecondVoteHeld = true })];
        }

        var retention = Competition.Retain(states, policy, seats ?? 1);
        if (seats is null)
        {
            answer["retained"] = retention.Retained is [var only] ? only : null;
            return answer;
        }

        answer["elected"] = Names(retention.Retained);
        answer["tied"] = Names(retention.Tied);
        answer["seats_left"] = seats - retention.Retained.Count;
        return answer;
    }

    private bool IsOpen(IReadOnlyList<CompetitorState> states, string id) =>
        Competition.WhyNoSecondVote(states, id, policy, Seats() ?? 1) == SecondVoteBar.None;

    private int? Seats() => inputs.Optional("seats") is not { } field
        ? null
        : field.Whole() is > 0 and <= MostSeats and var seats
            ? (int)seats
            : throw field.Impossible("le nombre de sièges va de 1 à 1000.");

    private long? Total(MajorityRule rule) => rule == MajorityRule.Article24 && inputs.Optional("T") is null ? null : inputs["T"].Whole();

    private static List<CompetitorState> States(Dictionary<string, Decision> first, CaseField? waiting)
    {
        var voted = first.Select(vote => new CompetitorState(
            vote.Key, true, vote.Value.Adopted, vote.Value.SecondVote is not null, Pour: vote.Value.Tally.Pour.Voix));
        var others = waiting?.Items().DistinctBy(name => name.Text()).Select(name => first.ContainsKey(name.Text())
            ? throw name.Impossible("ce candidat a déjà eu son premier vote.")
            : new CompetitorState(name.Text(), false, false)) ?? [];
        return [.. voted, .. others];
    }

    private static JsonObject Flags(IEnumerable<(string Name, bool Value)> flags) =>
        new(flags.Select(flag => KeyValuePair.Create<string, JsonNode?>(flag.Name, flag.Value)));

    private static JsonArray Names(IReadOnlyList<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}
