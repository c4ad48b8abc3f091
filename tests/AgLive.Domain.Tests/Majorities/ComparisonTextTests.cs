using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Majorities;

/// <summary>Every comparison of the law as the minutes print it, when it holds and when it does not, at its very edge.</summary>
public sealed class ComparisonTextTests
{
    private static readonly VotingRoll Ten = Room.Freeze(("a", 334), ("b", 333), ("c", 233), ("d", 100));
    private static readonly VotingRoll Nine = Room.Freeze(("a", 450), ("b", 450), ("c", 450));
    private static readonly VotingRoll Two = Room.Freeze(("a", 600), ("b", 300));

    [Fact]
    public void Article24() => Is(Ten, MajorityRule.Article24, Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre)),
        "Voix pour : 334 ; voix contre : 333. 334 est supérieur à 333 : les voix pour l'emportent.");

    [Fact]
    public void Article24_Tie() => Is(Nine, MajorityRule.Article24, Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre)),
        "Voix pour : 450 ; voix contre : 450. 450 n'est pas supérieur à 450 : les voix pour ne l'emportent pas.");

    [Fact]
    public void Article25() => Is(Ten, MajorityRule.Article25, Room.Pour("a", "b"),
        "2 × 667 voix pour = 1 334 ; voix de tous les copropriétaires : 1 000. 1 334 est supérieur à 1 000 : la moitié des voix est dépassée.");

    [Fact]
    public void Article25_Missed_ThenAThirdMissed()
    {
        Is(Ten, MajorityRule.Article25, Room.Pour("b"),
            "2 × 333 voix pour = 666 ; voix de tous les copropriétaires : 1 000. 666 n'est pas supérieur à 1 000 : la moitié des voix n'est pas dépassée.");
        var third = Opening(Ten, MajorityRule.Article25, Room.Pour("b"))[0];
        Assert.Equal(
            "3 × 333 voix pour = 999 ; voix de tous les copropriétaires : 1 000. 999 n'est pas supérieur ou égal à 1 000 : le tiers des voix n'est pas atteint.",
            Plain(third.Sentence));
        Assert.Equal((">", "≥"), (Majority.Decide(Ten, MajorityRule.Article25, Room.Pour("b")).Comparisons[0].Operator, third.Operator));
    }

    [Fact]
    public void Article26_Both() => Is(Nine, MajorityRule.Article26, Room.Pour("a", "b"),
        "2 × 2 copropriétaires pour = 4 ; copropriétaires : 3. 4 est supérieur à 3 : la moitié des copropriétaires est dépassée.",
        "3 × 900 voix pour = 2 700 ; 2 × 1 350 voix de tous les copropriétaires = 2 700. 2 700 est supérieur ou égal à 2 700 : les deux tiers des voix sont atteints.");

    [Fact]
    public void Article26_Neither() => Is(Ten, MajorityRule.Article26, Room.Pour("a", "d"),
        "2 × 2 copropriétaires pour = 4 ; copropriétaires : 4. 4 n'est pas supérieur à 4 : la moitié des copropriétaires n'est pas dépassée.",
        "3 × 434 voix pour = 1 302 ; 2 × 1 000 voix de tous les copropriétaires = 2 000. 1 302 n'est pas supérieur ou égal à 2 000 : les deux tiers des voix ne sont pas atteints.");

    [Fact]
    public void Unanimity_MetAndMissed()
    {
        Is(Nine, MajorityRule.Unanimity, Room.Pour("a", "b", "c"),
            "Voix pour : 1 350 ; voix de tous les copropriétaires : 1 350. 1 350 est égal à 1 350 : toutes les voix sont réunies.");
        Is(Nine, MajorityRule.Unanimity, Room.Pour("a", "b"),
            "Voix pour : 900 ; voix de tous les copropriétaires : 1 350. 900 n'est pas égal à 1 350 : il manque 450 voix.");
        Assert.Equal("=", Majority.Decide(Nine, MajorityRule.Unanimity, Room.Pour("a")).Comparisons[0].Operator);
    }

    [Fact]
    public void TwoOwners_Article41_16() => Is(Two, MajorityRule.Article25, Room.Pour("a"),
        "3 × 600 voix pour = 1 800 ; 2 × 900 voix de tous les copropriétaires = 1 800. 1 800 est supérieur ou égal à 1 800 : les deux tiers des voix sont atteints.");

    /// <summary>Art. 26-1: the half of those who take part, or of all, as the assembly reads it.</summary>
    [Theory]
    [InlineData(true, 2, "2 × 2 copropriétaires pour = 4 ; copropriétaires présents, représentés ou votant par correspondance : 4. 4 est supérieur ou égal à 4 : la moitié est atteinte.")]
    [InlineData(true, 1, "2 × 1 copropriétaires pour = 2 ; copropriétaires présents, représentés ou votant par correspondance : 4. 2 n'est pas supérieur ou égal à 4 : la moitié n'est pas atteinte.")]
    [InlineData(false, 3, "2 × 3 copropriétaires pour = 6 ; copropriétaires : 5. 6 est supérieur ou égal à 5 : la moitié est atteinte.")]
    [InlineData(false, 2, "2 × 2 copropriétaires pour = 4 ; copropriétaires : 5. 4 n'est pas supérieur ou égal à 5 : la moitié n'est pas atteinte.")]
    public void Article26_1_Half(bool baseIsParticipants, int pour, string expected)
    {
        var policy = AssemblyPolicy.Default with { Bridge261BaseIsParticipants = baseIsParticipants };
        var roll = VotingRoll.Freeze(
            [Room.Member("a", 200), Room.Member("b", 200), Room.Member("c", 200), Room.Member("d", 200), Room.Member("e", 200, Participation.Absent)],
            policy).Value;

        Assert.Equal(expected, Plain(Opening(roll, MajorityRule.Article26, Room.Pour([.. "abcd"[..pour].Select(id => $"{id}")]))[0].Sentence));
    }

    /// <summary>What is asked to open the second vote, met or not.</summary>
    private static Comparison[] Opening(VotingRoll roll, MajorityRule rule, Dictionary<CoOwnerId, Choice> ballots) =>
        [.. Explanation.Figures(new HeldVote(roll, rule, ballots), Majority.Decide(roll, rule, ballots)).SecondVoteTests.Select(test => test.Comparison)];

    private static void Is(VotingRoll roll, MajorityRule rule, Dictionary<CoOwnerId, Choice> ballots, params string[] expected) =>
        Assert.Equal(expected, Majority.Decide(roll, rule, ballots).Comparisons.Select(comparison => Plain(comparison.Sentence)));

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
