using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Majorities;

public sealed class ReachabilityTests
{
    private static readonly VotingRoll Roll = VotingRoll.Freeze(
        [
            Room.Member("room", 3000),
            Room.Member("far", 1000, Participation.Remote),
            Room.Member("proxy", 500, Participation.Represented),
            Room.Member("form", 1500, Participation.PostalForm),
            Room.Member("away", 4000, Participation.Absent),
        ],
        AssemblyPolicy.Default).Value;

    [Fact]
    public void Article25_FormPour_IsReachable() => Is(
        MajorityRule.Article25, Room.Pour("form"), ReachLevel.FirstVote,
        "Atteignable : il faut 5 001 voix pour ; 6 000 voix au plus peuvent être pour. "
        + "Sinon, le second vote (art. 25-1) est possible avec 3 334 voix pour au premier, puis plus de voix pour que de voix contre.");

    [Fact]
    public void Article25_FormContre_CountsAsWhatItSays() => Is(
        MajorityRule.Article25, Room.Ballots(("form", Choice.Contre)), ReachLevel.SecondVoteOnly,
        "Hors d'atteinte au premier vote : il faut 5 001 voix pour ; 4 500 voix au plus peuvent être pour. "
        + "Le second vote (art. 25-1) est possible avec 3 334 voix pour au premier, puis plus de voix pour que de voix contre.");

    [Fact]
    public void Article25_FormThatAbstainsOrSaysNothing_IsNotPour()
    {
        Assert.Equal(4500, Reach(MajorityRule.Article25, Room.Ballots(("form", Choice.Abstention))).First.VoixAvailable);
        Assert.Equal(4500, Reach(MajorityRule.Article25, Room.Pour()).First.VoixAvailable);
    }

    [Fact]
    public void Form_OfSomebodyInTheRoom_IsSetAside() =>
        Assert.Equal(4500, Reach(MajorityRule.Article25, Room.Ballots(("room", Choice.Contre))).First.VoixAvailable);

    [Fact]
    public void Article24_FormsContre_MayBeTooMany()
    {
        var roll = Roll.With(new Dictionary<CoOwnerId, Participation> { [new("room")] = Participation.Absent, [new("far")] = Participation.Absent });

        Is(MajorityRule.Article24, [], ReachLevel.FirstVote, "Atteignable : 4 500 voix au plus peuvent être pour.");
        var lost = Reachability.Of(roll, MajorityRule.Article24, Room.Ballots(("form", Choice.Contre)));
        Assert.Equal((ReachLevel.OutOfReach, 1501, 500), (lost.Level, lost.First.VoixNeeded, lost.First.VoixAvailable));
        Assert.Equal(
            "Hors d'atteinte : 500 voix au plus peuvent être pour, 1 500 voix sont déjà contre par correspondance.", Plain(lost.Sentence));
    }

    [Fact]
    public void Article26_SaysHeadsAndVoix_AndTheSecondVote() => Is(
        MajorityRule.Article26, Room.Pour("form"), ReachLevel.SecondVoteOnly,
        "Hors d'atteinte au premier vote : il faut 3 copropriétaires et 6 667 voix pour ; 4 copropriétaires et 6 000 voix peuvent l'être au plus. "
        + "Le second vote (art. 26-1) est possible avec 2 copropriétaires et 3 334 voix pour au premier, puis 5 001 voix pour.");

    [Fact]
    public void Article26_SecondVoteThatOpensButCannotBeWon()
    {
        var reach = Reachability.Of(Roll, MajorityRule.Article26, Room.Pour("form"), Room.Ballots(("form", Choice.Contre)));

        Assert.Equal((ReachLevel.OutOfReach, true, false), (reach.Level, reach.Second!.Opens, reach.Second.IsPossible));
        Assert.EndsWith(
            "Le second vote (art. 26-1) pourrait s'ouvrir, mais il faudrait 5 001 voix pour ; 4 500 voix au plus peuvent être pour.",
            Plain(reach.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void BelowAThird_NothingIsReachable()
    {
        var roll = Roll.With(Room.Ids("room", "far").ToDictionary(id => id, _ => Participation.Absent));

        Assert.Equal(
            "Hors d'atteinte au premier vote : il faut 5 001 voix pour ; 500 voix au plus peuvent être pour. "
            + "Le second vote (art. 25-1) l'est aussi : il faudrait 3 334 voix pour au premier.",
            Plain(Reachability.Of(roll, MajorityRule.Article25, Room.Pour()).Sentence));
    }

    [Fact]
    public void Unanimity_NeedsEverybody() => Is(
        MajorityRule.Unanimity, Room.Pour("form"), ReachLevel.OutOfReach,
        "Hors d'atteinte : il faut les 10 000 voix de tous les copropriétaires ; 6 000 voix au plus peuvent être pour.");

    [Fact]
    public void TwoOwners_HaveNoSecondVote()
    {
        var two = VotingRoll.Freeze([Room.Member("a", 600), Room.Member("b", 400, Participation.Absent)], AssemblyPolicy.Default).Value;

        var reach = Reachability.Of(two, MajorityRule.Article25, Room.Pour());

        Assert.Null(reach.Second);
        Assert.Equal("Hors d'atteinte : il faut 667 voix pour ; 600 voix au plus peuvent être pour.", Plain(reach.Sentence));
    }

    /// <summary>Forms pour at the first vote and contre at the second: the bridge of art. 25-1 opens, and cannot be won.</summary>
    [Fact]
    public void Article25_SecondVoteThatOpensButCannotBeWon()
    {
        var roll = VotingRoll.Freeze(
            [Room.Member("room", 1000), Room.Member("form", 4000, Participation.PostalForm), Room.Member("away", 5000, Participation.Absent)],
            AssemblyPolicy.Default).Value;

        var reach = Reachability.Of(roll, MajorityRule.Article25, Room.Pour("form"), Room.Ballots(("form", Choice.Contre)));

        Assert.Equal((ReachLevel.OutOfReach, true, false), (reach.Level, reach.Second!.Opens, reach.Second.IsPossible));
        Assert.Equal(
            "Hors d'atteinte au premier vote : il faut 5 001 voix pour ; 5 000 voix au plus peuvent être pour. "
            + "Le second vote (art. 25-1) pourrait s'ouvrir, mais les voix pour ne peuvent pas l'emporter.",
            Plain(reach.Sentence));
    }

    [Fact]
    public void Article25_NobodyCanSayPour() => Assert.Equal(
        "Hors d'atteinte au premier vote : il faut 5 001 voix pour ; aucune ne peut être pour. "
        + "Le second vote (art. 25-1) l'est aussi : il faudrait 3 334 voix pour au premier.",
        Plain(Reachability.Of(
            Roll.With(Room.Ids("room", "far", "proxy").ToDictionary(id => id, _ => Participation.Absent)),
            MajorityRule.Article25,
            Room.Ballots(("form", Choice.Contre))).Sentence));

    /// <summary>Art. 26-1: half of the four who take part, or of the five there are.</summary>
    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    public void Article26_1_MembersToOpen_FollowsTheBaseOfTheAssembly(bool baseIsParticipants, int expected)
    {
        var roll = VotingRoll.Restore(
            Roll.Entries, null, AssemblyPolicy.Default with { Bridge261BaseIsParticipants = baseIsParticipants }, isTwoOwnerRegime: false);

        Assert.Equal(expected, Reachability.Of(roll, MajorityRule.Article26, Room.Pour("form")).Second!.MembersToOpen);
    }

    [Fact]
    public void EmptyRoom_SaysSo() => Assert.Equal(
        "Hors d'atteinte : aucune voix ne peut être pour.",
        Plain(Reachability.Of(Roll.With(Roll.Entries.ToDictionary(entry => entry.Id, _ => Participation.Absent)), MajorityRule.Article24, Room.Pour()).Sentence));

    private static void Is(MajorityRule rule, Dictionary<CoOwnerId, Choice> forms, ReachLevel level, string sentence)
    {
        var reach = Reach(rule, forms);
        Assert.Equal((level, sentence), (reach.Level, Plain(reach.Sentence)));
    }

    private static Reachability Reach(MajorityRule rule, Dictionary<CoOwnerId, Choice> forms) => Reachability.Of(Roll, rule, forms);

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
