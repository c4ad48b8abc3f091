using AgLive.Domain.JointOwnership;
using AgLive.Domain.Policies;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.JointOwnership;

public sealed class IndivisionVoteTests
{
    private static readonly IndivisionDisagreement[] Readings = Enum.GetValues<IndivisionDisagreement>();

    [Fact]
    public void CommonRepresentative_CastsTheOneBallot_WhateverTheOthersSay()
    {
        var vote = Of("i1", IndivisionDisagreement.NoVote, ("i1", Choice.Pour), ("i2", Choice.Contre));

        Assert.Equal((IndivisionStanding.Voted, Choice.Pour, "i1"), (vote.Standing, vote.Choice, vote.Voter));
        Assert.Equal("Indivision\u00A0: vote exprimé par le mandataire commun (loi art.\u00A023 al. 2).", vote.Sentence);
    }

    [Fact]
    public void CommonRepresentativeAway_NobodyElseVotes() => Assert.All(Readings, reading =>
    {
        var vote = Of("i3", reading, ("i1", Choice.Pour), ("i2", Choice.Pour));

        Assert.Equal(IndivisionStanding.Defaulting, vote.Standing);
        Assert.Null(vote.Choice);
    });

    [Fact]
    public void CommonRepresentativeSilent_IsNotVoting() =>
        Assert.Equal(IndivisionStanding.NotVoting, Of("i1", IndivisionDisagreement.NoVote, ("i1", null), ("i2", Choice.Pour)).Standing);

    [Fact]
    public void ThoseWhoAgree_VoteWithoutARepresentative() => Assert.All(Readings, reading =>
    {
        var vote = Of(null, reading, ("i1", Choice.Contre), ("i2", Choice.Contre));

        Assert.Equal((IndivisionStanding.Voted, Choice.Contre, null), (vote.Standing, vote.Choice, vote.Voter));
    });

    [Fact]
    public void EitherSpouseAlone_VotesForTheCouple() => Assert.All(Readings, reading =>
        Assert.Equal((Choice.Abstention, "x"), (Of(null, reading, ("x", Choice.Abstention)).Choice, Of(null, reading, ("x", Choice.Abstention)).Voter)));

    [Fact]
    public void PourAgainstContre_IsNotExpressed_InBothReadings() => Assert.All(Readings, reading =>
    {
        var vote = Of(null, reading, ("i1", Choice.Pour), ("i2", Choice.Contre));

        Assert.Equal((IndivisionStanding.Disagreed, null), (vote.Standing, vote.Choice));
        Assert.Contains("voix non exprimées", vote.Sentence, StringComparison.Ordinal);
    });

    [Fact]
    public void PourAgainstAbstention_CountsOnlyByTacitMandate()
    {
        (string, Choice?)[] attending = [("i1", Choice.Pour), ("i2", Choice.Abstention)];

        Assert.Equal(IndivisionStanding.Disagreed, Of(null, IndivisionDisagreement.NoVote, attending).Standing);
        var tacit = Of(null, IndivisionDisagreement.TacitMandate, attending);
        Assert.Equal((Choice.Pour, "i1"), (tacit.Choice, tacit.Voter));
    }

    [Fact]
    public void NobodyThere_IsDefaulting_AndSilenceIsNotVoting() => Assert.All(Readings, reading =>
    {
        Assert.Equal(IndivisionStanding.Defaulting, Of(null, reading).Standing);
        Assert.Equal(IndivisionStanding.NotVoting, Of(null, reading, ("i1", null), ("i2", Choice.Withdrawn)).Standing);
    });

    [Fact]
    public void SilentOne_DoesNotOpposeTheOther() => Assert.All(Readings, reading =>
        Assert.Equal(Choice.Pour, Of(null, reading, ("i1", Choice.Pour), ("i2", null)).Choice));

    private static IndivisionVote Of(
        string? representative, IndivisionDisagreement reading, params (string Who, Choice? Said)[] attending) =>
        IndivisionVote.Of(attending.ToDictionary(one => one.Who, one => one.Said), representative, reading);
}
