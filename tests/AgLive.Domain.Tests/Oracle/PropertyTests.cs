using System.Text.Json;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>What holds of every vote, whoever votes what.</summary>
public sealed class PropertyTests(ITestOutputHelper output)
{
    private static readonly Choice?[] Sayings = [null, Choice.Pour, Choice.Contre, Choice.Abstention];

    [Fact]
    public void Decide_BallotsInAnotherOrder_IsTheSame()
    {
        var branches = new Branches("several answers", "adopted", "rejected");
        Gen.Select(Assemblies.Plain, Gen.Int[0, 59]).Sample(
            (assembly, place) =>
            {
                var roll = assembly.Freeze().Value;
                var ballots = assembly.Ballots(roll);
                var cut = place % (ballots.Count + 1);
                var cutAndBackwards = ballots.Skip(cut).Concat(ballots.Take(cut)).Reverse().ToDictionary();
                var decision = Majority.Decide(roll, assembly.Rule, ballots);
                branches.Met("several answers", ballots.Values.Distinct().Count() > 1);
                branches.Met(decision.Adopted ? "adopted" : "rejected", true);
                return JsonSerializer.Serialize(decision)
                    == JsonSerializer.Serialize(Majority.Decide(roll, assembly.Rule, cutAndBackwards));
            },
            iter: RandomCases.Of(2000));

        branches.AssertAll(output, atLeast: 100);
    }

    [Fact]
    public void Members_InAnotherOrder_WeighTheSame()
    {
        var branches = new Branches("reduced", "adopted", "second vote");
        Assemblies.Any.Sample(
            assembly =>
            {
                var backwards = assembly with { Members = [.. assembly.Members.Reverse()], First = [.. assembly.First.Reverse()] };
                if (assembly.Freeze() is not { IsDone: true, Value: var roll })
                {
                    return !backwards.Freeze().IsDone;
                }

                var one = Majority.Decide(roll, assembly.Rule, assembly.Ballots(roll));
                var other = backwards.Freeze().Value;
                var two = Majority.Decide(other, assembly.Rule, backwards.Ballots(other));
                branches.Met("reduced", roll.Reduction is not null);
                branches.Met("adopted", one.Adopted);
                branches.Met("second vote", one.SecondVote is not null);
                return roll.Reduction == other.Reduction && one.Sentence == two.Sentence && one.Adopted == two.Adopted
                    && one.Tally.Pour.Ids.Reverse().SequenceEqual(two.Tally.Pour.Ids);
            },
            iter: RandomCases.Of(5000));

        branches.AssertAll(output, atLeast: 100);
    }

    [Fact]
    public void Tally_AddsUpToTheRoll() => Assemblies.Plain.Sample(
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
        iter: RandomCases.Of(5000));

    [Fact]
    public void OneMorePour_NeverUndoesAnAdoption()
    {
        var branches = new Branches(
            "adopted stays", "second vote stays", "rejected to adopted", "rejected to second vote", "second vote to adopted");
        Gen.Select(Assemblies.OnTheEdge, Gen.Int[0, 59]).Sample(
            (assembly, index) =>
            {
                if (assembly.Freeze() is not { IsDone: true, Value: var roll })
                {
                    return true;
                }

                var ballots = assembly.Ballots(roll);
                var before = Majority.Decide(roll, assembly.Rule, ballots);
                var voter = roll.Entries[index % roll.MemberCount].Id;
                if (before.Tally.Pour.Ids.Contains(voter))
                {
                    return true;
                }

                ballots[voter] = Choice.Pour;
                var after = Majority.Decide(roll, assembly.Rule, ballots);
                branches.Met(Step(before, after), true);
                return Rank(after) >= Rank(before);
            },
            iter: RandomCases.Of(20_000));

        branches.AssertAll(output, atLeast: 50);
    }

    [Fact]
    public void AmendedResolution_NeverHelps_AndIsSetAsideOnce()
    {
        var branches = new Branches("set aside", "adopted all the same", "no longer adopted");
        Assemblies.OnTheEdge.Sample(
            assembly =>
            {
                if (assembly.Freeze() is not { IsDone: true, Value: var roll })
                {
                    return true;
                }

                var ballots = assembly.Ballots(roll);
                var asItWas = Majority.Decide(roll, assembly.Rule, ballots);
                var (amendedRoll, kept) = AmendedResolution.SetAsideFavourableForms(roll, ballots);
                var amended = Majority.Decide(amendedRoll, assembly.Rule, kept);
                var again = AmendedResolution.SetAsideFavourableForms(amendedRoll, kept);
                branches.Met("set aside", kept.Count < ballots.Count);
                branches.Met("adopted all the same", kept.Count < ballots.Count && amended.Adopted);
                branches.Met("no longer adopted", asItWas.Adopted && !amended.Adopted);
                return (asItWas.Adopted || !amended.Adopted)
                    && amendedRoll.TotalVoix == roll.TotalVoix && amendedRoll.MemberCount == roll.MemberCount
                    && ReferenceEquals(again.Roll, amendedRoll) && again.Ballots.Count == kept.Count;
            },
            iter: RandomCases.Of(5000));

        branches.AssertAll(output, atLeast: 20);
    }

    [Fact]
    public void CanChangeOutcome_IsWhatTryingEveryBallotShows()
    {
        var branches = new Branches("can change", "cannot change", "cannot change though voters miss", "can be adopted", "cannot be adopted");
        Gen.Select(Assemblies.OnTheEdge, Gen.Int[0, 4]).Sample(
            (assembly, count) =>
            {
                if (assembly.Freeze() is not { IsDone: true, Value: var roll })
                {
                    return true;
                }

                CoOwnerId[] missing = [.. roll.Entries.Take(count).Select(entry => entry.Id)];
                var ballots = assembly.Ballots(roll);
                var known = ballots.Where(ballot => !missing.Contains(ballot.Key)).ToDictionary();
                var decisions = Every(known, missing).Select(tried => Majority.Decide(roll, assembly.Rule, tried)).ToList();
                var canChange = decisions.Select(Rank).Distinct().Count() > 1;
                var canBeAdopted = decisions.Exists(decision => decision.Adopted);
                branches.Met(canChange ? "can change" : "cannot change", true);
                branches.Met("cannot change though voters miss", !canChange && missing.Length > 0);
                branches.Met(canBeAdopted ? "can be adopted" : "cannot be adopted", true);
                return canChange == Majority.CanChangeOutcome(roll, assembly.Rule, ballots, missing.ToHashSet())
                    && canBeAdopted == Majority.CanStillBeAdopted(roll, assembly.Rule, ballots, missing.ToHashSet());
            },
            iter: RandomCases.Of(2000));

        branches.AssertAll(output, atLeast: 100);
    }

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
        iter: RandomCases.Of(2000));

    private static int Rank(Decision decision) => decision.Adopted ? 2 : decision.SecondVote is null ? 0 : 1;

    private static string Step(Decision before, Decision after)
    {
        string[] names = ["rejected", "second vote", "adopted"];
        var (from, to) = (names[Rank(before)], names[Rank(after)]);
        return from == to ? $"{from} stays" : $"{from} to {to}";
    }

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
