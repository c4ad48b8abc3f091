using System.Text.Json;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

public sealed class PropertyTests
{
    private static readonly Choice?[] Sayings = [null, Choice.Pour, Choice.Contre, Choice.Abstention];

    [Fact]
    public void Decide_BallotsInAnotherOrder_IsTheSame() => Assembly.Plain.Sample(
        assembly =>
        {
            var roll = assembly.Freeze().Value;
            var ballots = assembly.Ballots(roll);
            var backwards = ballots.Reverse().ToDictionary();
            return JsonSerializer.Serialize(Majority.Decide(roll, assembly.Rule, ballots))
                == JsonSerializer.Serialize(Majority.Decide(roll, assembly.Rule, backwards));
        },
        iter: 1000);

    [Fact]
    public void Tally_AddsUpToTheRoll() => Assembly.Plain.Sample(
        assembly =>
        {
            var roll = assembly.Freeze().Value;
            var tally = Majority.Decide(roll, assembly.Rule, assembly.Ballots(roll)).Tally;
            TallyLine[] lines = [tally.Pour, tally.Contre, tally.Abstention, tally.NotVoting, tally.Defaulting];
            return lines.Sum(line => line.Voix) == roll.TotalVoix
                && lines.Sum(line => line.Heads) == roll.MemberCount
                && lines.SelectMany(line => line.Ids).Distinct().Count() == roll.MemberCount
                && tally.Participants == roll.MemberCount - tally.Defaulting.Heads;
        },
        iter: 2000);

    [Fact]
    public void OneMorePour_NeverUndoesAnAdoption() => Gen.Select(Assembly.Plain, Gen.Int[0, 11]).Sample(
        (assembly, index) =>
        {
            var roll = assembly.Freeze().Value;
            var ballots = assembly.Ballots(roll);
            var before = Majority.Decide(roll, assembly.Rule, ballots);
            ballots[roll.Entries[index % roll.MemberCount].Id] = Choice.Pour;
            var after = Majority.Decide(roll, assembly.Rule, ballots);
            return (!before.Adopted || after.Adopted)
                && (before.SecondVote is null || after.Adopted || after.SecondVote is not null);
        },
        iter: 5000);

    [Fact]
    public void LotsSplitBetweenTwoWhoVoteAlike_WeighTheSame() => Gen.Select(Assembly.Plain, Gen.Int[0, 11]).Sample(
        (assembly, index) =>
        {
            var whole = assembly with { ReductionApplies = false, IsSpecialKey = true };
            var roll = whole.Freeze().Value;
            var owner = whole.Members[index % whole.Members.Length];
            var part = owner.Tantiemes / 2;
            var split = whole with
            {
                Members = [.. whole.Members.Select(m => m == owner ? m with { Tantiemes = m.Tantiemes - part } : m),
                    owner with { Id = new CoOwnerId("split"), Tantiemes = part }],
                Said = [.. whole.Said, whole.Said[index % whole.Members.Length]],
            };
            var splitRoll = split.Freeze().Value;
            var rule = whole.Rule == MajorityRule.Article26 ? MajorityRule.Article25 : whole.Rule;
            var one = Majority.Decide(roll, rule, whole.Ballots(roll));
            var two = Majority.Decide(splitRoll, rule, split.Ballots(splitRoll));
            return one.Tally.Pour.Voix == two.Tally.Pour.Voix && one.Tally.Contre.Voix == two.Tally.Contre.Voix
                && roll.TotalVoix == splitRoll.TotalVoix && one.Adopted == two.Adopted
                && one.SecondVote is null == two.SecondVote is null;
        },
        iter: 5000);

    [Fact]
    public void Reduction_AppliedAgain_ChangesNothing() => Assembly.Plain.Sample(
        assembly =>
        {
            var roll = assembly.Freeze().Value;
            var again = assembly with
            {
                Members = [.. roll.Entries.Select(entry => new RollMember(entry.Id, entry.Voix, entry.Participation))],
            };
            var second = again.Freeze().Value;
            return second.Reduction is null && second.TotalVoix == roll.TotalVoix;
        },
        iter: 5000);

    [Fact]
    public void CanChangeOutcome_IsWhatTryingEveryBallotShows() => Gen.Select(Assembly.Any, Gen.Int[0, 4]).Sample(
        (assembly, count) =>
        {
            if (assembly.Freeze() is not { IsDone: true, Value: var roll })
            {
                return true;
            }

            CoOwnerId[] missing = [.. roll.Entries.Take(count).Select(entry => entry.Id)];
            var ballots = assembly.Ballots(roll).Where(ballot => !missing.Contains(ballot.Key)).ToDictionary();
            var decisions = Every(ballots, missing).Select(tried => Majority.Decide(roll, assembly.Rule, tried)).ToList();
            var outcomes = decisions.Select(decision => (decision.Adopted, decision.SecondVote is not null)).Distinct();
            return outcomes.Count() > 1 == Majority.CanChangeOutcome(roll, assembly.Rule, ballots, missing.ToHashSet())
                && decisions.Exists(decision => decision.Adopted)
                    == Majority.CanStillBeAdopted(roll, assembly.Rule, ballots, missing.ToHashSet());
        },
        iter: 1000);

    [Fact]
    public void Threshold_IsTheSmallestThatPasses() => Gen.Select(
        Gen.Long[2, 1_000_000_000_000], Gen.OneOf(MajorityRule.Article25, MajorityRule.Article26_1, MajorityRule.Unanimity)).Sample(
        (total, rule) =>
        {
            bool Passes(long pour)
            {
                RollMember[] members = [Room.Member("pour", pour), Room.Member("contre", total - pour)];
                var roll = VotingRoll.Freeze(members, AssemblyPolicy.Default, isSpecialKey: true, reductionApplies: false).Value;
                return Majority.Decide(roll, rule, roll.Contains(new("pour")) ? Room.Pour("pour") : []).Adopted;
            }

            var any = VotingRoll.Freeze([Room.Member("a", total)], AssemblyPolicy.Default, isSpecialKey: true).Value;
            var minimum = Majority.Threshold(any, rule)!.Voix;
            return Passes(minimum) && !Passes(minimum - 1);
        },
        iter: 2000);

    private static IEnumerable<Dictionary<CoOwnerId, Choice>> Every(Dictionary<CoOwnerId, Choice> ballots, CoOwnerId[] missing)
    {
        if (missing is not [var first, .. var rest])
        {
            return [ballots];
        }

        return Sayings.SelectMany(saying =>
        {
            var tried = new Dictionary<CoOwnerId, Choice>(ballots);
            if (saying is { } choice)
            {
                tried[first] = choice;
            }

            return Every(tried, rest);
        });
    }
}
