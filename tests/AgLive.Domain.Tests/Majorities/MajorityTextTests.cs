using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

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
    public void Sentence_Article25_GivesTheVoixAndTheThreshold()
    {
        Assert.Equal(
            "Résolution adoptée : 5 500 voix pour. Il en fallait au moins 5 001 sur 10 000 : la majorité absolue (art. 25) est atteinte.",
            Sentence(Even, MajorityRule.Article25, Room.Pour("a", "c")));
        Assert.Equal(
            "Résolution rejetée : 5 000 voix pour. Il en fallait au moins 5 001 sur 10 000 : la majorité absolue (art. 25) n'est pas atteinte.",
            Sentence(Even, MajorityRule.Article25, Room.Pour("a", "b")));
        Assert.Equal(
            "Résolution rejetée : 2 000 voix pour. Il en fallait au moins 5 001 sur 10 000 : la majorité absolue (art. 25) n'est pas atteinte. "
            + "Le tiers des voix n'est pas atteint non plus : pas de second vote.",
            Sentence(Even, MajorityRule.Article25, Room.Pour("d")));
    }

    [Fact]
    public void Sentence_Article24_NamesATieAndAnEmptyVote()
    {
        Assert.Equal(
            "Résolution rejetée : 2 500 voix pour, 2 500 voix contre. À égalité, la majorité simple (art. 24) n'est pas atteinte.",
            Sentence(Even, MajorityRule.Article24, Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre))));
        Assert.Equal(
            "Résolution rejetée : aucune voix n'est exprimée (art. 24).",
            Sentence(Even, MajorityRule.Article24, Room.Ballots(("a", Choice.Abstention))));
        var nobody = Even.With(Even.Entries.ToDictionary(entry => entry.Id, _ => Participation.Absent));
        Assert.Equal("Résolution rejetée : personne n'a pris part au vote.", Sentence(nobody, MajorityRule.Article24, Room.Pour()));
    }

    [Fact]
    public void Sentence_Article26_GivesHeadsAndVoix()
    {
        Assert.Equal(
            "Résolution adoptée : 3 copropriétaires pour, avec 8 000 voix. Il fallait au moins 3 copropriétaires sur 4 et 6 667 voix sur 10 000 : "
            + "la double majorité (art. 26) est atteinte.",
            Sentence(Even, MajorityRule.Article26, Room.Pour("a", "b", "c")));
    }

    [Fact]
    public void SecondVote_SaysWhyItOpens()
    {
        var opened = Majority.Decide(Even, MajorityRule.Article25, Room.Pour("a", "d")).SecondVote;

        Assert.Equal(
            "Le tiers des voix est atteint : 4 500 voix pour, il en fallait au moins 3 334 sur 10 000. "
            + "Un second vote a lieu tout de suite, à la majorité simple (art. 25-1).",
            Plain(opened!.Sentence));
        Assert.Equal(
            "3 × 4 500 voix pour = 13 500 ; voix de tous les copropriétaires : 10 000. "
            + "13 500 est supérieur ou égal à 10 000 : le tiers des voix est atteint.",
            Plain(opened.Comparisons[0].Sentence));
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

    private static string Sentence(VotingRoll roll, MajorityRule rule, Dictionary<CoOwnerId, Choice> ballots) =>
        Plain(Majority.Decide(roll, rule, ballots).Sentence);

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
