using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Explanations;

public sealed class ExplanationTests
{
    private static readonly VotingRoll Roll = VotingRoll.Freeze(
        [
            Room.Member("big", 600),
            Room.Member("room", 150),
            Room.Member("far", 100, Participation.Remote),
            Room.Member("proxy", 60, Participation.Represented),
            Room.Member("form", 40, Participation.PostalForm),
            Room.Member("blank", 30, Participation.PostalForm),
            Room.Member("away", 20, Participation.Absent),
        ],
        AssemblyPolicy.Default).Value;

    private static readonly Dictionary<CoOwnerId, Choice> Ballots = Room.Ballots(
        ("big", Choice.Pour), ("room", Choice.Withdrawn), ("far", Choice.Abstention), ("form", Choice.Pour));

    [Fact]
    public void Owners_SayWhatTheyCountedAsAndWhy()
    {
        var explained = Explain(new HeldVote(Roll, MajorityRule.Article25, Ballots));

        Assert.Equal(
            [
                (Line.Pour, 400, "présent, a voté pour ; voix ramenées de 600 à 400 (art. 22)"),
                (Line.Pour, 40, "vote par correspondance reçu, a voté pour"),
                (Line.Abstention, 100, "à distance, s'est abstenu"),
                (Line.NotVoting, 150, "présent, a retiré son vote : n'a pas pris part au vote"),
                (Line.NotVoting, 60, "représenté par Mme Roux, n'a pas pris part au vote"),
                (Line.Defaulting, 30, "vote par correspondance reçu, sans choix sur cette résolution : défaillant"),
                (Line.Defaulting, 20, "absent : défaillant"),
            ],
            explained.Owners.Select(owner => (owner.Line, owner.Voix, Plain(owner.Why("Mme Roux")))));
    }

    [Fact]
    public void Amended_FavourableFormIsDefaulting_AndSaysSo()
    {
        var vote = new HeldVote(Roll, MajorityRule.Article24, Ballots) { IsAmended = true };
        var form = Explain(vote).Owners.Single(owner => owner.Id.Value == "form");

        Assert.Equal((Line.Defaulting, Participation.PostalForm, CountReason.FormForOldText), (form.Line, form.Participation, form.Reason));
        Assert.Equal("formulaire favorable sur une résolution amendée : défaillant (loi, art. 17-1 A)", Plain(form.Why()));
        Assert.Equal(vote.Decide().Tally.Defaulting.Ids, [new("form"), new("blank"), new("away")]);
    }

    [Theory]
    [InlineData(IncidentCount.NotExpressed, Line.NotVoting, "à distance, empêché (incident technique) : n'a pas pris part au vote")]
    [InlineData(IncidentCount.Defaulting, Line.Defaulting, "à distance, empêché (incident technique) : défaillant")]
    public void TechnicalIncident_CountsAsTheAssemblyReadsIt(IncidentCount reading, Line line, string why)
    {
        var roll = VotingRoll.Freeze(
            [Room.Member("a", 300), Room.Member("b", 400), Room.Member("far", 300, Participation.Remote)],
            AssemblyPolicy.Default with { IncidentCount = reading }).Value;
        var vote = new HeldVote(roll, MajorityRule.Article24, Room.Pour("a")) { Prevented = Room.Ids("far", "a") };

        var far = Explain(vote).Owners.Single(owner => owner.Id.Value == "far");
        Assert.Equal((line, why), (far.Line, Plain(far.Why())));
        Assert.Equal(CountReason.Voted, Explain(vote).Owners[0].Reason);
    }

    [Fact]
    public void AmendedSecondVote_FormSetAsideAtTheFirst_StaysAside()
    {
        var vote = new HeldVote(Roll, MajorityRule.Article25_1, Room.Ballots(("form", Choice.Contre)))
        {
            IsAmended = true,
            FirstVote = Ballots,
        };

        Assert.Equal(CountReason.FormForOldText, Explain(vote).Owners.Single(owner => owner.Id.Value == "form").Reason);
    }

    [Fact]
    public void HeldByTheDebtor_IsDefaulting_AndSaysSo()
    {
        var vote = new HeldVote(Roll, MajorityRule.Article24, Ballots) { HeldByDebtor = Room.Ids("away") };

        Assert.Equal(
            "représenté par le débiteur, qui ne peut pas voter pour lui sur cette résolution : défaillant (loi, art. 19-2)",
            Plain(Explain(vote).Owners[^1].Why()));
    }

    [Fact]
    public void SilentPresentDeemedPour_SaysSo()
    {
        var roll = VotingRoll.Freeze(
            [Room.Member("a", 300), Room.Member("b", 400), Room.Member("c", 300)],
            AssemblyPolicy.Default with { SilentPresentIsExpressed = true }).Value;
        var explained = Explain(new HeldVote(roll, MajorityRule.Article24, Room.Ballots(("a", Choice.Contre))));

        Assert.Equal(
            "présent, sans bulletin : réputé pour, selon la règle de comptage de l'assemblée",
            Plain(explained.Owners[0].Why()));
        var reading = Assert.Single(explained.Readings);
        Assert.True(reading.ChangesOutcome);
        Assert.Equal(
            "Présent qui ne vote pas : oui, comme un vote pour (loi du 10 juillet 1965, art. 24 I). L'autre lecture changerait le résultat.",
            Plain(reading.Sentence));
    }

    [Fact]
    public void Tests_GiveBothSidesAndTheSmallestNumberThatPasses()
    {
        var explained = Explain(new HeldVote(Roll, MajorityRule.Article26, Ballots));

        Assert.Equal([("copropriétaires pour", 4, 2), ("voix pour", 534, 440)], explained.Tests.Select(Figures));
        Assert.Equal([("copropriétaires pour", 3, 2), ("voix pour", 267, 440)], explained.SecondVoteTests.Select(Figures));
        Assert.Equal([(4, 7, false), (1320, 1600, false)], explained.Tests.Select(
            test => ((int)test.Comparison.LeftValue, (int)test.Comparison.RightValue, test.Comparison.Holds)));
        Assert.Equal("loi du 10 juillet 1965, art. 26", Plain(explained.Article));
        Assert.Equal(Roll.Reduction!.Sentence, explained.Reduction);
    }

    [Fact]
    public void Article24_SmallestNumberIsOneMoreThanContre()
    {
        var explained = Explain(new HeldVote(Roll, MajorityRule.Article24, Room.Ballots(("big", Choice.Contre), ("far", Choice.Pour))));

        Assert.Equal([("voix pour", 401, 100)], explained.Tests.Select(Figures));
        Assert.Empty(explained.SecondVoteTests);
    }

    [Fact]
    public void Readings_NameThoseThatWeigh_AndNoOther()
    {
        var half = VotingRoll.Freeze(
            [Room.Member("a", 400), Room.Member("b", 100), Room.Member("c", 500, Participation.Absent)], AssemblyPolicy.Default).Value;
        var lift = VotingRoll.Freeze([Room.Member("a", 600), Room.Member("b", 400), Room.Member("c", 100)], AssemblyPolicy.Default, true).Value;

        Assert.Equal(
            [nameof(AssemblyPolicy.Bridge261BaseIsParticipants)],
            Names(new HeldVote(half, MajorityRule.Article26, Room.Pour("a"))));
        Assert.Empty(Names(new HeldVote(half, MajorityRule.Article25, Room.Pour("a"))));
        Assert.Equal(
            [nameof(AssemblyPolicy.ReductionOnSpecialKeys)],
            Names(new HeldVote(lift, MajorityRule.Article25, Room.Ballots(("a", Choice.Pour), ("b", Choice.Contre), ("c", Choice.Contre)))
            {
                IsSpecialKey = true,
            }));
    }

    [Fact]
    public void Readings_UsualOnesThatMoveFiguresOnly_AreNotNamed()
    {
        RollMember[] members = [Room.Member("a", 600), Room.Member("b", 400), Room.Member("s", 300) with { IsSyndicate = true }];
        var usual = VotingRoll.Freeze(members, AssemblyPolicy.Default, true).Value;
        var unusual = VotingRoll.Freeze(members, AssemblyPolicy.Default with { ReductionTriggerIsAllShares = false }, true).Value;

        Assert.Empty(Names(new HeldVote(usual, MajorityRule.Article24, Room.Pour("a", "b")) { IsSpecialKey = true }));
        Assert.Equal(
            [nameof(AssemblyPolicy.ReductionTriggerIsAllShares)],
            Names(new HeldVote(unusual, MajorityRule.Article24, Room.Pour("a", "b")) { IsSpecialKey = true }));
    }

    [Fact]
    public void Readings_OfACallerWhoseBallotsDependOnThem_AreHisToTry()
    {
        var roll = VotingRoll.Freeze(
            [Room.Member("a", 300), Room.Member("b", 400, Participation.PostalForm)],
            AssemblyPolicy.Default with { UnclearForm = UnclearForm.Abstention }, true).Value;
        var vote = new HeldVote(roll, MajorityRule.Article24, Room.Ballots(("a", Choice.Pour), ("b", Choice.Abstention)));
        var explained = Explanation.Of(vote, vote.Decide(), policy => policy.UnclearForm == UnclearForm.NoVote
            ? vote with { Ballots = Room.Pour("a") }
            : vote);

        var reading = Assert.Single(explained.Readings);
        Assert.Equal((nameof(AssemblyPolicy.UnclearForm), false), (reading.Point.Name, reading.ChangesOutcome));
        Assert.EndsWith("changerait les chiffres, pas le résultat.", reading.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void LeftOut_SaysWhoAndByWhichArticle()
    {
        var roll = VotingRoll.Freeze(
            [
                Room.Member("hlm", 900) with { IsSocialLandlord = true },
                Room.Member("a", 300),
                Room.Member("b", 200),
                Room.Member("lots", 100) with { IsSyndicate = true },
                Room.Member("debtor", 50) with { IsExcludedDebtor = true },
            ],
            AssemblyPolicy.Default).Value;
        var explained = Explain(new HeldVote(roll, MajorityRule.Article24, Room.Pour("a")) { OutOfKey = [new("elsewhere")] });

        Assert.Equal(
            [
                ("lots", 100, "lots du syndicat : sans voix (loi, art. 16)"),
                ("debtor", 50, "débiteur dont la saisie est votée : sans voix pour cette résolution (loi, art. 19-2)"),
                ("elsewhere", 0, "sans tantième dans cette clé (loi, art. 10)"),
            ],
            explained.LeftOut.Select(owner => (owner.Id.Value, (int)owner.Tantiemes, Plain(owner.Why))));
        Assert.StartsWith("Un organisme HLM détient plus de la moitié des tantièmes : 900.", Plain(explained.Reduction!), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_ListNobody() => Assert.Empty(
        Explanation.Figures(new HeldVote(Roll, MajorityRule.Article25, Ballots), new HeldVote(Roll, MajorityRule.Article25, Ballots).Decide()).Owners);

    private static Explanation Explain(HeldVote vote) => Explanation.Of(vote, vote.Decide());

    private static (string, long, long) Figures(LegalTest test) => (test.Unit, test.Needed, test.Reached);

    private static IEnumerable<string> Names(HeldVote vote) => Explain(vote).Readings.Select(reading => reading.Point.Name);

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
