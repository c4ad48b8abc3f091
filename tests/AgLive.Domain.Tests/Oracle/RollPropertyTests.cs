using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>What holds of every roll: lots may be split, art. 22 reduces once.</summary>
public sealed class RollPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void LotsSplitBetweenTwoWhoVoteAlike_WeighTheSame()
    {
        var branches = new Branches("split in two", "he votes pour", "adopted", "second vote", "above 10^11");
        Gen.Select(Assemblies.Plain, Gen.Int[0, 59]).Sample(
            (assembly, index) =>
            {
                // Heads are what a split does change: the rule of art. 26 has its place elsewhere.
                var whole = assembly with
                {
                    ReductionApplies = false,
                    IsSpecialKey = true,
                    Rule = assembly.Rule == MajorityRule.Article26 ? MajorityRule.Article25 : assembly.Rule,
                };
                var place = index % whole.Members.Length;
                var split = Split(whole, place);
                var (roll, splitRoll) = (whole.Freeze().Value, split.Freeze().Value);
                var one = Majority.Decide(roll, whole.Rule, whole.Ballots(roll));
                var two = Majority.Decide(splitRoll, whole.Rule, split.Ballots(splitRoll));
                branches.Met("split in two", splitRoll.MemberCount == roll.MemberCount + 1);
                branches.Met("he votes pour", one.Tally.Pour.Ids.Contains(whole.Members[place].Id));
                branches.Met("adopted", one.Adopted);
                branches.Met("second vote", one.SecondVote is not null);
                branches.Met("above 10^11", whole.Members[place].Tantiemes > 100_000_000_000);
                return one.Tally.Pour.Voix == two.Tally.Pour.Voix && one.Tally.Contre.Voix == two.Tally.Contre.Voix
                    && roll.TotalVoix == splitRoll.TotalVoix && one.Adopted == two.Adopted
                    && one.SecondVote is null == two.SecondVote is null;
            },
            iter: RandomCases.Of(5000));

        branches.AssertAll(output, atLeast: 50);
    }

    [Fact]
    public void Reduction_AppliedAgain_ChangesNothing()
    {
        var branches = new Branches("reduced", "reduced on a special key", "reduced above 10^11");
        Assemblies.Plain.Sample(
            assembly =>
            {
                var roll = assembly.Freeze().Value;
                var again = assembly with
                {
                    Members = [.. roll.Entries.Select(entry => new RollMember(entry.Id, entry.Voix, entry.Participation))],
                };
                var second = again.Freeze().Value;
                branches.Met("reduced", roll.Reduction is not null);
                branches.Met("reduced on a special key", roll.Reduction is not null && assembly.IsSpecialKey);
                branches.Met("reduced above 10^11", roll.Reduction?.From > 100_000_000_000);
                return second.Reduction is null && second.TotalVoix == roll.TotalVoix
                    && second.Entries.Select(entry => entry.Voix).SequenceEqual(roll.Entries.Select(entry => entry.Voix));
            },
            iter: RandomCases.Of(5000));

        branches.AssertAll(output, atLeast: 50);
    }

    [Fact]
    public void ReducedOwner_HasExactlyHalf_WhereverTheHalfWasMeasured()
    {
        var branches = new Branches("reduced", "with lots of the syndicate or a debtor");
        Assemblies.Any.Sample(
            assembly =>
            {
                if (assembly.Freeze() is not { IsDone: true, Value: { Reduction: { } reduction } roll })
                {
                    return true;
                }

                branches.Met("reduced", true);
                branches.Met("with lots of the syndicate or a debtor", assembly.Members.Any(
                    member => member.Tantiemes > 0 && !roll.Contains(member.Id)));
                return 2 * roll.Voix(reduction.Owner) == roll.TotalVoix && reduction.To == roll.Voix(reduction.Owner)
                    && reduction.To < reduction.From
                    && roll.Entries.All(entry => entry.Id == reduction.Owner || entry.Voix == entry.Tantiemes);
            },
            iter: RandomCases.Of(10_000));

        branches.AssertAll(output, atLeast: 50);
    }

    private static Assembly Split(Assembly assembly, int place)
    {
        var owner = assembly.Members[place];
        var part = owner.Tantiemes / 2;
        var members = assembly.Members.ToArray();
        members[place] = owner with { Tantiemes = owner.Tantiemes - part };
        return assembly with
        {
            Members = [.. members, owner with { Id = new CoOwnerId("split"), Tantiemes = part }],
            First = [.. assembly.First, assembly.First[place]],
        };
    }
}
