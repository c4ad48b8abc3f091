using AgLive.Domain.Competitions;
using AgLive.Domain.Policies;
using CsCheck;

namespace AgLive.Domain.Tests.Competitions;

public sealed class CompetitionTests
{
    private static readonly AssemblyPolicy Standard = AssemblyPolicy.Default;
    private static readonly AssemblyPolicy Continues = Standard with { FirstMajorityEndsCompetition = false };
    private static readonly AssemblyPolicy FirstAdopted = Standard with { CompetingWinners = CompetingWinners.FirstAdopted };

    private static readonly Gen<CompetitorState[]> AnyCompetition = Gen.Select(
        Gen.Int[0, 5], Gen.Bool, Gen.Long[0, 5], (stage, opens, pour) => State(string.Empty, "w-+ox2"[stage], pour) with
        {
            OpensSecondVote = opens && stage > 1,
        }).Array[1, 6].Select(states => states.Select((state, i) => state with { Id = $"c{i}" }).ToArray());

    private static readonly Gen<AssemblyPolicy> AnyPolicy = Gen.Select(
        Gen.Bool, Gen.Bool, (ends, first) => new AssemblyPolicy
        {
            FirstMajorityEndsCompetition = ends,
            CompetingWinners = first ? CompetingWinners.FirstAdopted : CompetingWinners.MostPour,
        });

    /// <summary>
    /// A letter per candidate: w, waiting for the first vote; -, below a third; o, opens a second vote; +, adopted at the
    /// first; 2, adopted at the second; x, rejected at the second. Then who may have a second vote, under each reading.
    /// </summary>
    [Theory]
    [InlineData("I03", "ow", "", "", "")]
    [InlineData("I04", "oo", "ab", "ab", "ab")]
    [InlineData("I05", "o-", "a", "a", "a")]
    [InlineData("I06", "+o", "", "b", "")]
    [InlineData("adopted while another waits", "+ow", "", "", "")]
    [InlineData("nobody", "--", "", "", "")]
    [InlineData("the first has passed at his second vote", "2o", "ab", "ab", "")]
    public void WhyNoSecondVote_AfterAllFirstVotes_ByOnesOwnThird(
        string id, string states, string standard, string continues, string firstAdopted)
    {
        Assert.NotEmpty(id);
        var competitors = States(states);

        Assert.Equal(standard, Open(competitors, Standard));
        Assert.Equal(continues, Open(competitors, Continues));
        Assert.Equal(firstAdopted, Open(competitors, FirstAdopted));
        Assert.NotEqual(SecondVoteBar.None, Competition.WhyNoSecondVote(competitors, "unknown", Standard));
    }

    [Theory]
    [InlineData("ow", SecondVoteBar.FirstVotesMissing)]
    [InlineData("ow+", SecondVoteBar.AlreadyDecided)]
    [InlineData("o+", SecondVoteBar.AlreadyDecided)]
    [InlineData("-o", SecondVoteBar.NotOpened)]
    public void WhyNoSecondVote_SaysWhy(string states, SecondVoteBar expected) =>
        Assert.Equal(expected, Competition.WhyNoSecondVote(States(states), "a", Standard));

    /// <summary>Voix pour after each letter.</summary>
    [Theory]
    [InlineData("I04", "2400 2350", 1, "a", "", "a")]
    [InlineData("the second has more", "2350 2400", 1, "b", "", "a")]
    [InlineData("I06", "+520 o400", 1, "a", "", "a")]
    [InlineData("tie", "2400 2400 2300", 1, "", "ab", "a")]
    [InlineData("nobody passes", "x400 -100", 1, "", "", "")]
    [InlineData("a second vote is still to come", "2400 o350", 1, "", "", "a")]
    [InlineData("a first vote is still to come", "+520 w0", 1, "", "", "a")]
    [InlineData("three names, three seats", "+520 2300 2400", 3, "abc", "", "abc")]
    [InlineData("four names, three seats", "+520 2300 2400 2350", 3, "acd", "", "abc")]
    [InlineData("tie for the last seat", "+520 2300 2300 2200", 2, "a", "bc", "ab")]
    [InlineData("tie for two seats of three", "2300 2300 2300 2400", 3, "d", "abc", "abc")]
    [InlineData("seats left over", "+520 -100", 2, "a", "", "a")]
    public void Retain_MostPourOrFirstOfTheAgenda(
        string id, string states, int seats, string mostPour, string tied, string firstAdopted)
    {
        Assert.NotEmpty(id);
        var competitors = States(states.Split(' '));

        var retention = Competition.Retain(competitors, Standard, seats);

        Assert.Equal(mostPour, string.Concat(retention.Retained));
        Assert.Equal(tied, string.Concat(retention.Tied));
        Assert.Equal(firstAdopted, string.Concat(Competition.Retain(competitors, FirstAdopted, seats).Retained));
    }

    [Fact]
    public void Retain_FirstMajorityDoesNotEnd_WaitsForTheSecondVote()
    {
        Assert.Empty(Competition.Retain(States("+520", "o400"), Continues).Retained);
        Assert.Equal(["b"], Competition.Retain(States("+520", "2540"), Continues).Retained);
    }

    [Fact]
    public void Retain_Anybody_IsOneOfThoseAdoptedAndNoMoreThanTheSeats() => Gen.Select(AnyCompetition, AnyPolicy, Gen.Int[1, 4]).Sample(
        (states, policy, seats) =>
        {
            var adopted = states.Where(state => state.IsAdopted).ToDictionary(state => state.Id, state => state.Pour);
            var retention = Competition.Retain(states, policy, seats);
            var best = adopted.Count == 0 ? 0 : adopted.Values.Max();

            return retention.Retained.Concat(retention.Tied).All(adopted.ContainsKey)
                && retention.Retained.Count <= seats
                && (retention.Tied.Count == 0 || retention.Retained.Count + retention.Tied.Count > seats)
                && (policy.CompetingWinners == CompetingWinners.FirstAdopted || retention.Retained.Count == 0
                    || retention.Retained.Any(id => adopted[id] == best));
        });

    private static string Open(CompetitorState[] competitors, AssemblyPolicy policy) => string.Concat(competitors
        .Where(competitor => Competition.WhyNoSecondVote(competitors, competitor.Id, policy) == SecondVoteBar.None)
        .Select(competitor => competitor.Id));

    private static CompetitorState[] States(string letters) => States([.. letters.Select(letter => letter.ToString())]);

    private static CompetitorState[] States(params string[] states) => [.. states.Select((state, i) =>
        State(((char)('a' + i)).ToString(), state[0], state.Length > 1 ? long.Parse(state[1..], null) : 0))];

    private static CompetitorState State(string id, char letter, long pour) => new(
        id,
        FirstVoteHeld: letter != 'w',
        AdoptedAtFirstVote: letter == '+',
        OpensSecondVote: letter is 'o' or '2' or 'x',
        SecondVoteHeld: letter is '2' or 'x',
        AdoptedAtSecondVote: letter == '2',
        pour);
}
