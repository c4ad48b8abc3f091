using AgLive.Domain.Contesting;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Contesting;

public sealed class ContestRightTests
{
    private static readonly AssemblyPolicy Strict = new() { PourOnRejectedMayContest = false };

    [Theory]
    [InlineData(VoteStanding.Pour, false, true)]
    [InlineData(VoteStanding.Contre, true, false)]
    [InlineData(VoteStanding.Abstention, false, false)]
    [InlineData(VoteStanding.NotVoting, false, false)]
    [InlineData(VoteStanding.Defaulting, true, true)]
    [InlineData(VoteStanding.HolderLeft, true, true)]
    [InlineData(VoteStanding.FavourableFormAmended, true, true)]
    [InlineData(VoteStanding.Prevented, true, true)]
    public void Of_OpponentsAndDefaultersMay(VoteStanding standing, bool whenAdopted, bool whenRejected)
    {
        Assert.Equal(whenAdopted, ContestRight.Of(true, standing, AssemblyPolicy.Default).MayContest);
        Assert.Equal(whenRejected, ContestRight.Of(false, standing, AssemblyPolicy.Default).MayContest);
    }

    [Fact]
    public void Of_ARejectionThatIsNoDecision_LeavesThePourOut()
    {
        Assert.False(ContestRight.Of(false, VoteStanding.Pour, Strict).MayContest);
        Assert.True(ContestRight.Of(false, VoteStanding.Defaulting, Strict).MayContest);
        Assert.True(ContestRight.Of(true, VoteStanding.Contre, Strict).MayContest);
    }

    [Fact]
    public void Of_SaysWhyAndHowLong()
    {
        var may = ContestRight.Of(true, VoteStanding.Contre, AssemblyPolicy.Default);
        var mayNot = ContestRight.Of(true, VoteStanding.Abstention, AssemblyPolicy.Default);

        Assert.Equal(
            "Opposant\u00A0: a voté contre la résolution adoptée. Peut contester dans les deux mois de la notification du "
            + "procès-verbal (loi art.\u00A042 al. 2).",
            may.Sentence);
        Assert.Equal(2, may.Months);
        Assert.Equal("Abstention\u00A0: ni opposant, ni défaillant. Ne peut pas contester (loi art.\u00A042 al. 2).", mayNot.Sentence);
        Assert.Null(mayNot.Months);
    }

    [Fact]
    public void Notification_GoesToTheContreOfAnAdoptedTextAndToTheAbsent()
    {
        var list = NotificationList.Of(Decide(Choice.Pour), AssemblyPolicy.Default);

        Assert.Equal(["c"], list.Opponents.Select(id => id.Value));
        Assert.Equal(["f"], list.Defaulting.Select(id => id.Value));
    }

    [Fact]
    public void Notification_GoesToThePourOfARejectedText_UnlessARejectionIsNoDecision()
    {
        var rejected = Decide(Choice.Contre);

        Assert.Equal(["b"], NotificationList.Of(rejected, AssemblyPolicy.Default).Opponents.Select(id => id.Value));
        Assert.Empty(NotificationList.Of(rejected, Strict).Opponents);
        Assert.Equal(["f"], NotificationList.Of(rejected, Strict).Defaulting.Select(id => id.Value));
    }

    [Fact]
    public void Notification_OfAnAmendedText_GoesToTheFavourableForm()
    {
        var roll = VotingRoll.Freeze(
            [Member("a", Participation.Present), Member("b", Participation.PostalForm), Member("c", Participation.PostalForm)],
            AssemblyPolicy.Default).Value;
        var (amended, ballots) = AmendedResolution.SetAsideFavourableForms(
            roll, new Dictionary<CoOwnerId, Choice> { [new("a")] = Choice.Pour, [new("b")] = Choice.Pour, [new("c")] = Choice.Contre });

        var list = NotificationList.Of(Majority.Decide(amended, MajorityRule.Article24, ballots), AssemblyPolicy.Default);

        Assert.Equal(["b"], list.Defaulting.Select(id => id.Value));
    }

    /// <summary>b pour, c contre, d abstains, e says nothing, f is absent; a, with most voix, makes the decision.</summary>
    private static Decision Decide(Choice first)
    {
        var roll = VotingRoll.Freeze(
            [
                Member("a", Participation.Present, 200),
                .. "bcde".Select(id => Member(id.ToString(), Participation.Present)),
                Member("f", Participation.Absent),
            ],
            AssemblyPolicy.Default).Value;
        return Majority.Decide(roll, MajorityRule.Article24, new Dictionary<CoOwnerId, Choice>
        {
            [new("a")] = first,
            [new("b")] = Choice.Pour,
            [new("c")] = Choice.Contre,
            [new("d")] = Choice.Abstention,
        });
    }

    private static RollMember Member(string id, Participation participation, long tantiemes = 100) =>
        new(new CoOwnerId(id), tantiemes, participation);
}
