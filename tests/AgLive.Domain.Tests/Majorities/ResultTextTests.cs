using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Majorities;

/// <summary>Results as the president of the session reads them aloud, one of each kind.</summary>
public sealed class ResultTextTests
{
    private static readonly VotingRoll Even = Room.Freeze(("a", 2500), ("b", 2500), ("c", 3000), ("d", 2000));

    /// <summary>Nine small owners and a big one, who is reduced to 900.</summary>
    private static readonly VotingRoll Many = Room.Freeze(
        [("big", 5000), .. Enumerable.Range(1, 9).Select(i => ($"s{i}", 100L))]);

    [Fact]
    public void Article24_SaysBothSides()
    {
        Is(Even, MajorityRule.Article24, Room.Ballots(("a", Choice.Contre), ("c", Choice.Pour)),
            "La résolution est adoptée à la majorité simple de l'article 24 : 3 000 voix pour, 2 500 voix contre.");
        Is(Even, MajorityRule.Article24, Room.Pour("a"),
            "La résolution est adoptée à la majorité simple de l'article 24 : 2 500 voix pour, aucune voix contre.");
        Is(Even, MajorityRule.Article24, Room.Ballots(("a", Choice.Pour), ("c", Choice.Contre)),
            "La résolution est rejetée : 2 500 voix pour, 3 000 voix contre. La majorité simple de l'article 24 n'est pas atteinte.");
        Is(Even, MajorityRule.Article25_1, Room.Ballots(("a", Choice.Contre), ("c", Choice.Pour)),
            "La résolution est adoptée à la majorité simple du second vote de l'article 25-1 : 3 000 voix pour, 2 500 voix contre.");
    }

    [Fact]
    public void Article24_NamesATieAnEmptyVoteAndAnEmptyRoom()
    {
        Is(Even, MajorityRule.Article24, Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre)),
            "La résolution est rejetée : 2 500 voix pour, 2 500 voix contre. À égalité, la majorité simple de l'article 24 n'est pas atteinte.");
        Is(Even, MajorityRule.Article24, Room.Ballots(("a", Choice.Abstention)),
            "La résolution est rejetée : aucune voix n'est exprimée, ni pour ni contre. La majorité simple de l'article 24 n'est pas atteinte.");
        var nobody = Even.With(Even.Entries.ToDictionary(entry => entry.Id, _ => Participation.Absent));
        Is(nobody, MajorityRule.Article24, Room.Pour(), "La résolution est rejetée : personne n'a pris part au vote.");
    }

    [Fact]
    public void Article25_GivesTheVoixAndTheThreshold()
    {
        Is(Even, MajorityRule.Article25, Room.Pour("a", "c"),
            "La résolution est adoptée à la majorité absolue de l'article 25 : 5 500 voix pour sur 10 000, il en fallait 5 001.");
        Is(Even, MajorityRule.Article25, Room.Pour("a", "b"),
            "La résolution n'est pas adoptée à la majorité absolue de l'article 25 : 5 000 voix pour sur 10 000, il en fallait 5 001.");
        Is(Even, MajorityRule.Article25, Room.Pour("d"),
            "La résolution est rejetée : 2 000 voix pour sur 10 000, il en fallait 5 001 à la majorité absolue de l'article 25. "
            + "Le tiers des voix, 3 334, n'est pas atteint : il n'y a pas de second vote.");
        Is(Even, MajorityRule.Article25, Room.Ballots(("d", Choice.Contre)),
            "La résolution est rejetée : aucune voix pour sur 10 000, il en fallait 5 001 à la majorité absolue de l'article 25. "
            + "Le tiers des voix, 3 334, n'est pas atteint : il n'y a pas de second vote.");
        Is(Even, MajorityRule.Article26_1, Room.Pour("d"),
            "La résolution est rejetée : 2 000 voix pour sur 10 000, il en fallait 5 001 à la majorité absolue du second vote de l'article 26-1. "
            + "L'article 19-1 du décret ne permet pas d'autre vote.");
    }

    [Fact]
    public void Article26_GivesBothTestsAndSaysWhichFails()
    {
        Is(Even, MajorityRule.Article26, Room.Pour("a", "b", "c"),
            "La résolution est adoptée à la double majorité de l'article 26 : 3 copropriétaires pour sur 4, il en fallait 3 ; "
            + "8 000 voix pour sur 10 000, il en fallait 6 667.");
        Is(Many, MajorityRule.Article26, Room.Pour("big", "s1"),
            "La résolution est rejetée, faute de la double majorité de l'article 26 : 2 copropriétaires pour sur 10, il en fallait 6 ; "
            + "1 000 voix pour sur 1 800, il en fallait 1 200. Moins de la moitié des copropriétaires présents, représentés ou votant "
            + "par correspondance ont voté pour, 2 sur 10 : il n'y a pas de second vote.");
        Is(Many, MajorityRule.Article26, Room.Pour("big", "s1", "s2", "s3"),
            "La résolution est rejetée, faute de la double majorité de l'article 26 : 4 copropriétaires pour sur 10, il en fallait 6 ; "
            + "1 200 voix pour sur 1 800, il en fallait 1 200. Les voix suffisent, mais les copropriétaires ne sont pas assez nombreux. "
            + "Moins de la moitié des copropriétaires présents, représentés ou votant par correspondance ont voté pour, 4 sur 10 : "
            + "il n'y a pas de second vote.");
        Is(Many, MajorityRule.Article26, Room.Pour("s1", "s2", "s3", "s4", "s5", "s6"),
            "La résolution n'est pas adoptée à la double majorité de l'article 26 : 6 copropriétaires pour sur 10, il en fallait 6 ; "
            + "600 voix pour sur 1 800, il en fallait 1 200.");
        Is(Even, MajorityRule.Article26, Room.Ballots(("a", Choice.Contre)),
            "La résolution est rejetée, faute de la double majorité de l'article 26 : aucun copropriétaire pour sur 4, il en fallait 3 ; "
            + "aucune voix pour sur 10 000, il en fallait 6 667. Le tiers des voix, 3 334, n'est pas atteint : il n'y a pas de second vote.");
    }

    [Fact]
    public void Article26_EnoughMembers_NotEnoughVoix() => Is(
        Room.Freeze(("a", 3000), ("b", 3000), ("c", 100), ("d", 100), ("e", 100)),
        MajorityRule.Article26,
        Room.Pour("c", "d", "e"),
        "La résolution est rejetée, faute de la double majorité de l'article 26 : 3 copropriétaires pour sur 5, il en fallait 3 ; "
        + "300 voix pour sur 6 300, il en fallait 4 200. Les copropriétaires sont assez nombreux, mais leurs voix ne suffisent pas. "
        + "Le tiers des voix, 2 100, n'est pas atteint : il n'y a pas de second vote.");

    /// <summary>Art. 26-1 where the assembly reads « la moitié » as that of all co-owners: two of five, then three.</summary>
    [Fact]
    public void Article26_1_BaseIsAllMembers_IsTheNumberSaid()
    {
        var policy = AssemblyPolicy.Default with { Bridge261BaseIsParticipants = false };
        var roll = VotingRoll.Freeze(
            [Room.Member("a", 200), Room.Member("b", 200), Room.Member("c", 200), Room.Member("d", 200, Participation.Absent), Room.Member("e", 200, Participation.Absent)],
            policy).Value;

        Is(roll, MajorityRule.Article26, Room.Pour("a", "b"),
            "La résolution est rejetée, faute de la double majorité de l'article 26 : 2 copropriétaires pour sur 5, il en fallait 3 ; "
            + "400 voix pour sur 1 000, il en fallait 667. Moins de la moitié des copropriétaires ont voté pour, 2 sur 5 : il n'y a pas de second vote.");
        Assert.Equal(
            "Le tiers des voix est atteint : 600 voix pour, il en fallait 334. La moitié des copropriétaires aussi : 3 sur 5. "
            + "L'assemblée procède immédiatement à un second vote, à la majorité absolue (art. 26-1).",
            Plain(Majority.Decide(roll, MajorityRule.Article26, Room.Pour("a", "b", "c")).SecondVote!.Sentence));
    }

    [Fact]
    public void Article26_1_BaseIsThoseWhoTakePart_IsTheNumberSaid() => Is(
        VotingRoll.Freeze(
            [Room.Member("a", 400), Room.Member("b", 150), Room.Member("c", 150), Room.Member("d", 150, Participation.Absent), Room.Member("e", 150, Participation.Absent)],
            AssemblyPolicy.Default).Value,
        MajorityRule.Article26,
        Room.Pour("a"),
        "La résolution est rejetée, faute de la double majorité de l'article 26 : 1 copropriétaire pour sur 5, il en fallait 3 ; "
        + "400 voix pour sur 1 000, il en fallait 667. Moins de la moitié des copropriétaires présents, représentés ou votant "
        + "par correspondance ont voté pour, 1 sur 3 : il n'y a pas de second vote.");

    [Fact]
    public void Unanimity_SaysWhatIsMissing()
    {
        Is(Even, MajorityRule.Unanimity, Room.Pour("a", "b", "c", "d"),
            "La résolution est adoptée à l'unanimité : tous les copropriétaires ont voté pour, soit 10 000 voix sur 10 000.");
        Is(Even, MajorityRule.Unanimity, Room.Pour("a", "b", "c"),
            "La résolution est rejetée : 8 000 voix pour sur 10 000, il manque 2 000 voix à l'unanimité.");
    }

    [Fact]
    public void TwoOwners_NameTheirOwnArticle()
    {
        var two = Room.Freeze(("a", 700), ("b", 300));

        Is(two, MajorityRule.Article24, Room.Pour("a"),
            "La résolution est adoptée à la majorité de l'article 41-16 pour un syndicat de deux copropriétaires : "
            + "700 voix pour sur 1 000, il en fallait 501.");
        Is(two, MajorityRule.Article25, Room.Pour("b"),
            "La résolution est rejetée : 300 voix pour sur 1 000, il en fallait 667 à la majorité des deux tiers de l'article 41-16 "
            + "pour un syndicat de deux copropriétaires.");
    }

    [Fact]
    public void SecondVote_SaysWhyItOpens()
    {
        var after25 = Majority.Decide(Even, MajorityRule.Article25, Room.Pour("a", "d")).SecondVote!;
        var after26 = Majority.Decide(Many, MajorityRule.Article26, Room.Pour("s1", "s2", "s3", "s4", "s5", "s6")).SecondVote!;

        Assert.Equal(
            "Le tiers des voix est atteint : 4 500 voix pour, il en fallait 3 334. "
            + "L'assemblée procède immédiatement à un second vote, à la majorité simple (art. 25-1).",
            Plain(after25.Sentence));
        Assert.Equal(
            "3 × 4 500 voix pour = 13 500 ; voix de tous les copropriétaires : 10 000. "
            + "13 500 est supérieur ou égal à 10 000 : le tiers des voix est atteint.",
            Plain(after25.Comparisons[0].Sentence));
        Assert.Equal(
            "Le tiers des voix est atteint : 600 voix pour, il en fallait 600. La moitié des copropriétaires présents, représentés ou "
            + "votant par correspondance aussi : 6 sur 10. L'assemblée procède immédiatement à un second vote, à la majorité absolue (art. 26-1).",
            Plain(after26.Sentence));
    }

    [Fact]
    public void SecondVoteOf26_BaseIsAllMembers_SaysSo()
    {
        var policy = AssemblyPolicy.Default with { Bridge261BaseIsParticipants = false };
        var roll = VotingRoll.Freeze([Room.Member("a", 300), Room.Member("b", 100), Room.Member("c", 600, Participation.Absent)], policy).Value;

        Assert.DoesNotContain("représentés", Majority.Decide(roll, MajorityRule.Article26, Room.Pour("a", "b")).SecondVote!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_AreHeldToTheirWords() => Assert.Contains(
        "l'article\u00A025\u00A0: 5\u202F500\u00A0voix pour",
        Majority.Decide(Even, MajorityRule.Article25, Room.Pour("a", "c")).Sentence,
        StringComparison.Ordinal);

    private static void Is(VotingRoll roll, MajorityRule rule, Dictionary<CoOwnerId, Choice> ballots, string expected) =>
        Assert.Equal(expected, Plain(Majority.Decide(roll, rule, ballots).Sentence));

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
