using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly string[] Awaited =
    [
        "nobody votes", "reduced", "two owners", "special key", "an amended form set aside",
        "more than 30 owners", "T above 10^12",
        .. Enum.GetValues<MajorityRule>().SelectMany(rule => new[] { $"{rule} adopted", $"{rule} rejected" }),
        .. Enum.GetValues<MajorityRule>().SelectMany(rule => new[] { $"two owners, {rule} adopted", $"two owners, {rule} rejected" }),
        "second vote Article25_1 adopted", "second vote Article25_1 rejected",
        "second vote Article26_1 adopted", "second vote Article26_1 rejected",
        "second vote Article25_1: pour = contre", "second vote Article25_1: pour = contre + 1",
        "second vote Article26_1: 2 pour = T", "second vote Article26_1: 2 pour = T + 1", "second vote Article26_1: 2 pour = T - 1",
        "pour = contre", "pour = contre + 1", "2 pour = T", "2 pour = T + 1", "2 pour = T + 2", "2 pour = T - 1",
        "3 pour = T", "3 pour = T - 1", "3 pour = T - 2", "3 pour = T + 1",
        "3 pour = 2 T", "3 pour = 2 T - 1", "3 pour = 2 T - 2", "3 pour = 2 T + 1", "pour = T - 1",
        "2 heads = P", "2 heads = P - 1", "2 heads = N", "2 heads = N + 1",
    ];

    private readonly Branches branches = new(Awaited);

    [Fact]
    public void BothVotes_OfRandomAssemblies_AgreeWithTheNaiveCount()
    {
        Assemblies.OnTheEdge.Sample(Agrees, iter: RandomCases.Of(100_000));

        branches.AssertAll(output, atLeast: 1);
    }

    private bool Agrees(Assembly assembly)
    {
        var frozen = assembly.Freeze();
        var naive = new NaiveCount(assembly, assembly.Rule, assembly.First);
        if (!frozen.IsDone)
        {
            branches.Met("nobody votes", true);
            return naive.Total == 0;
        }

        var roll = frozen.Value;
        var first = assembly.Decide(roll, assembly.Rule, assembly.First);
        Note(assembly, roll, first);
        if (!Agree(roll, first, naive) || naive.IsReduced != roll.Reduction is not null || naive.HasTwoOwners != roll.IsTwoOwnerRegime)
        {
            return false;
        }

        if (first.SecondVote?.Rule is not { } secondRule)
        {
            return true;
        }

        var second = assembly.Decide(roll, secondRule, assembly.Second);
        Note($"second vote {secondRule}", second.Adopted);
        NoteEdges($"second vote {secondRule}: ", second.Tally);
        return Agree(roll, second, new NaiveCount(assembly, secondRule, assembly.Second));
    }

    private static bool Agree(VotingRoll roll, Decision decision, NaiveCount naive)
    {
        var tally = decision.Tally;
        return roll.TotalVoix == naive.Total && tally.TotalVoix == naive.Total
            && roll.MemberCount == naive.Members && tally.MemberCount == naive.Members
            && tally.Pour.Voix == naive.Pour
            && tally.Contre.Voix == naive.Contre
            && tally.Expressed == naive.Pour + naive.Contre
            && tally.Pour.Heads == naive.HeadsPour
            && tally.Participants == naive.Participants
            && IsNamed(tally.Pour, naive.Names["pour"])
            && IsNamed(tally.Contre, naive.Names["contre"])
            && IsNamed(tally.Abstention, naive.Names["abstention"])
            && IsNamed(tally.NotVoting, naive.Names["silent"])
            && IsNamed(tally.Defaulting, naive.Names["defaulting"])
            && decision.Adopted == naive.IsAdopted()
            && decision.SecondVote?.Rule == naive.SecondVote();
    }

    private static bool IsNamed(TallyLine line, string names) =>
        string.Concat(line.Ids.Select(id => id.Value + ",")) == names;

    private void Note(string what, bool adopted) => branches.Met($"{what} {(adopted ? "adopted" : "rejected")}", true);

    private void Note(Assembly assembly, VotingRoll roll, Decision decision)
    {
        Note(roll.IsTwoOwnerRegime ? $"two owners, {assembly.Rule}" : $"{assembly.Rule}", decision.Adopted);
        branches.Met("reduced", roll.Reduction is not null);
        branches.Met("two owners", roll.IsTwoOwnerRegime);
        branches.Met("special key", assembly.IsSpecialKey);
        branches.Met("more than 30 owners", roll.MemberCount > 30);
        branches.Met("T above 10^12", roll.TotalVoix > 1_000_000_000_000);
        branches.Met("an amended form set aside", assembly.IsAmended && assembly.Members.Zip(assembly.First).Any(voter =>
            voter.First.Participation == Participation.PostalForm && voter.Second == Choice.Pour && roll.Contains(voter.First.Id)));
        NoteEdges(string.Empty, decision.Tally);
    }

    private void NoteEdges(string vote, Tally tally)
    {
        var (pour, contre, total, heads) = ((Int128)tally.Pour.Voix, tally.Contre.Voix, (Int128)tally.TotalVoix, tally.Pour.Heads);
        foreach (var offset in Enumerable.Range(-2, 5))
        {
            branches.Met($"{vote}pour = contre{Plus(offset)}", contre > 0 && pour == contre + offset);
            branches.Met($"{vote}2 pour = T{Plus(offset)}", 2 * pour == total + offset);
            branches.Met($"{vote}3 pour = T{Plus(offset)}", 3 * pour == total + offset);
            branches.Met($"{vote}3 pour = 2 T{Plus(offset)}", 3 * pour == (2 * total) + offset);
            branches.Met($"{vote}pour = T{Plus(offset)}", pour == total + offset);
            branches.Met($"{vote}2 heads = P{Plus(offset)}", 2 * heads == tally.Participants + offset);
            branches.Met($"{vote}2 heads = N{Plus(offset)}", 2 * heads == tally.MemberCount + offset);
        }
    }

    private static string Plus(int offset) => offset switch
    {
        0 => string.Empty,
        < 0 => $" - {-offset}",
        _ => $" + {offset}",
    };
}
