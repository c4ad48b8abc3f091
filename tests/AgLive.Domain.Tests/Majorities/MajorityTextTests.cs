using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Tests.Majorities;

/// <summary>Sentences as they are read aloud; plain spaces here, the spaces French holds together are tested apart.</summary>
public sealed class MajorityTextTests
{
    private static readonly VotingRoll Roll = Room.Freeze(("a", 5390), ("b", 2610), ("c", 1500), ("d", 500));
    private static readonly VotingRoll Even = Room.Freeze(("a", 2500), ("b", 2500), ("c", 3000), ("d", 2000));

    [Theory]
    [InlineData(MajorityRule.Article24, "Il faut plus de voix pour que de voix contre. Les abstentions et les absents ne comptent pas.")]
    [InlineData(MajorityRule.Article25, "Il faut plus de la moitié des voix de tous les copropriétaires, présents ou non : au moins 5 001 voix sur 10 000.")]
    [InlineData(MajorityRule.Article26, "Il faut plus de la moitié des copropriétaires, présents ou non : au moins 3 copropriétaires sur 4 ; et les deux tiers des voix de tous : au moins 6 667 voix sur 10 000.")]
    [InlineData(MajorityRule.Unanimity, "Il faut l'accord de tous les copropriétaires, présents ou non : 10 000 voix sur 10 000.")]
    public void Explain_SaysTheMajorityWithItsFigures(MajorityRule rule, string expected) =>
        Assert.Equal(expected, Plain(Majority.Explain(Even, rule)));

    [Fact]
    public void Explain_TwoOwners_SaysTheirOwnMajorities()
    {
        var two = Room.Freeze(("a", 700), ("b", 300));

        Assert.Equal(
            "Il faut les deux tiers des voix des deux copropriétaires, présents ou non : au moins 667 voix sur 1 000.",
            Plain(Majority.Explain(two, MajorityRule.Article25)));
        Assert.Equal(
            "Il faut plus de la moitié des voix de tous les copropriétaires, présents ou non : au moins 501 voix sur 1 000.",
            Plain(Majority.Explain(two, MajorityRule.Article24)));
    }

    /// <summary>What the minutes name: art. 41-16 takes the place of arts. 24 and 25 alone, in a syndicate of two alone.</summary>
    [Theory]
    [InlineData(MajorityRule.Article24, "24", "41-16")]
    [InlineData(MajorityRule.Article25, "25", "41-16")]
    [InlineData(MajorityRule.Article26, "26", "26")]
    [InlineData(MajorityRule.Unanimity, "26", "26")]
    [InlineData(MajorityRule.Article25_1, "25-1", "41-16")]
    [InlineData(MajorityRule.Article26_1, "26-1", "41-16")]
    public void Article_IsTheOneApplied(MajorityRule rule, string article, string betweenTwo)
    {
        Assert.Equal($"loi du 10 juillet 1965, art. {article}", Plain(Majority.Decide(Even, rule, Room.Pour("a")).Article));
        Assert.Equal(
            $"loi du 10 juillet 1965, art. {betweenTwo}",
            Plain(Majority.Decide(Room.Freeze(("a", 700), ("b", 300)), rule, Room.Pour("a")).Article));
    }

    [Fact]
    public void Comparison_HoldsBothSidesAsIntegers()
    {
        var comparison = Assert.Single(Majority.Decide(Even, MajorityRule.Article25, Room.Pour("a", "b")).Comparisons);

        Assert.Equal(("2 × voix pour", 10_000, ">", "voix de tous les copropriétaires", 10_000, false), (
            comparison.Left, comparison.LeftValue, comparison.Operator, comparison.Right, comparison.RightValue, comparison.Holds));
    }

    [Fact]
    public void ReducedRoll_ExplainsWithTheReducedTotal()
    {
        Assert.Equal(9220, Roll.TotalVoix);
        Assert.Contains("au moins 4 611 voix sur 9 220", Plain(Majority.Explain(Roll, MajorityRule.Article25)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MajorityRule.Article24, "Majorité simple (art. 24)")]
    [InlineData(MajorityRule.Article25, "Majorité absolue (art. 25)")]
    [InlineData(MajorityRule.Article26, "Double majorité (art. 26)")]
    [InlineData(MajorityRule.Unanimity, "Unanimité")]
    [InlineData(MajorityRule.Article25_1, "Second vote (art. 25-1)")]
    [InlineData(MajorityRule.Article26_1, "Second vote (art. 26-1)")]
    public void Name_IsThatOfTheScreens(MajorityRule rule, string expected) =>
        Assert.Equal(expected, Plain(Majority.Name(rule)));

    [Fact]
    public void Numbers_AreHeldTogether()
    {
        Assert.Equal("5\u202F001\u00A0voix", FrenchNumbers.Voix(5001));
        Assert.Equal("1\u202F000\u202F000\u202F000\u202F000", FrenchNumbers.Number(1_000_000_000_000));
        Assert.Equal("1\u00A0copropriétaire", FrenchNumbers.CoOwners(1));
        Assert.Equal("Majorité simple (art.\u00A024)", Majority.Name(MajorityRule.Article24));
    }

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
