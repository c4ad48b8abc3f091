using System.Text.Json.Nodes;
using AgLive.Domain.Competitions;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>competition</c>: candidates who exclude each other (décret arts. 15, 19).</summary>
internal static class CompetitionCase
{
    public static JsonObject Answer(CaseField inputs)
    {
        if (inputs.Optional("votes") is { } successive)
        {
            var elected = successive.Members().FirstOrDefault(vote => Decide(vote.Field, null, MajorityRule.Article24).Adopted);
            return new JsonObject { ["elected"] = elected.Name };
        }

        var total = inputs["T"].Whole();
        var first = Decisions(inputs["first_votes"], total, MajorityRule.Article25);
        var states = States(first, inputs.Optional("not_yet_voted"));
        return inputs.Optional("request") is { } request ? Allowed(states, request) : Result(inputs, total, first, states);
    }

    private static JsonObject Allowed(IReadOnlyList<CompetitorState> states, CaseField request)
    {
        const string Prefix = "second_vote ";
        var text = request.Text();
        var id = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : string.Empty;
        if (states.All(state => state.Id != id))
        {
            throw request.Impossible("«\u00A0second_vote\u00A0» et le nom d'un candidat sont attendus.");
        }

        if (Competition.SecondVoteMayOpen(states, id))
        {
            return new JsonObject { ["allowed"] = true };
        }

        var reason = states switch
        {
            _ when states.Any(state => !state.FirstVoteHeld) =>
                "second vote only after every candidate has had a first vote at art. 25",
            _ when states.Any(state => state.AdoptedAtFirstVote) => "a candidate has the majority of art. 25 already",
            _ => "one third of all voix is not reached",
        };
        return new JsonObject { ["allowed"] = false, ["error"] = reason };
    }

    private static JsonObject Result(
        CaseField inputs, long total, Dictionary<string, Decision> first, IReadOnlyList<CompetitorState> states)
    {
        var open = states.ToDictionary(state => state.Id, state => Competition.SecondVoteMayOpen(states, state.Id));
        var answer = new JsonObject { ["second_vote_open"] = Flags(open) };
        var last = first;
        if (inputs.Optional("second_votes") is { } votes)
        {
            last = Decisions(votes, total, MajorityRule.Article25_1);
            var closed = votes.Members().FirstOrDefault(vote => !open.GetValueOrDefault(vote.Name));
            if (closed.Name is not null)
            {
                throw closed.Field.Impossible("la loi n'ouvre pas ce second vote.");
            }

            answer["each_carried"] = Flags(last.ToDictionary(vote => vote.Key, vote => vote.Value.Adopted));
        }

        answer["retained"] = Competition.Retained([.. last.Where(vote => vote.Value.Adopted)
            .Select(vote => new Contender(vote.Key, vote.Value.Tally.Pour.Voix))]);
        return answer;
    }

    private static List<CompetitorState> States(Dictionary<string, Decision> first, CaseField? waiting)
    {
        var voted = first.Select(vote =>
            new CompetitorState(vote.Key, true, vote.Value.Adopted, vote.Value.SecondVote is not null));
        var others = waiting?.Items().Select(name => new CompetitorState(name.Text(), false, false)) ?? [];
        return [.. voted, .. others];
    }

    private static Dictionary<string, Decision> Decisions(CaseField votes, long total, MajorityRule rule) =>
        votes.Members().ToDictionary(vote => vote.Name, vote => Decide(vote.Field, total, rule));

    /// <summary>The case gives sums only: three owners stand for those pour, those contre and all the others.</summary>
    private static Decision Decide(CaseField vote, long? total, MajorityRule rule)
    {
        var pour = vote["pour"].Whole();
        var contre = vote["contre"].Whole();
        var others = (total ?? ((Int128)pour + contre + 1)) - pour - contre;
        if (others < 0)
        {
            throw vote.Impossible("il y a plus de voix pour et contre que de voix en tout.");
        }

        var frozen = VotingRoll.Freeze(
            [
                new RollMember(new CoOwnerId("pour"), pour, Participation.Present),
                new RollMember(new CoOwnerId("contre"), contre, Participation.Present),
                new RollMember(new CoOwnerId("others"), (long)others, Participation.Absent),
            ],
            AssemblyPolicy.Default,
            isSpecialKey: true,
            reductionApplies: false);
        var roll = frozen.IsDone ? frozen.Value : throw vote.Impossible("ces nombres de voix ne sont pas possibles.");
        var ballots = new Dictionary<CoOwnerId, Choice> { [new("pour")] = Choice.Pour, [new("contre")] = Choice.Contre };
        return Majority.Decide(roll, rule, ballots.Where(ballot => roll.Contains(ballot.Key)).ToDictionary());
    }

    private static JsonObject Flags(IEnumerable<KeyValuePair<string, bool>> flags) =>
        new(flags.Select(flag => KeyValuePair.Create<string, JsonNode?>(flag.Key, flag.Value)));
}
