using AgLive.Domain.Competitions;

namespace AgLive.Domain.Tests.Competitions;

public sealed class CompetitionTests
{
    [Fact]
    public void SecondVote_OneCompetitorBelowAThird_OpensOnlyForTheOther()
    {
        CompetitorState[] states = [new("A", true, false, true), new("B", true, false, false)];

        Assert.True(Competition.SecondVoteMayOpen(states));
        Assert.True(Competition.SecondVoteMayOpen(states, "A"));
        Assert.False(Competition.SecondVoteMayOpen(states, "B"));
        Assert.False(Competition.SecondVoteMayOpen(states, "unknown"));
    }

    [Fact]
    public void Retained_Tie_IsLeftToTheAssembly()
    {
        Assert.Null(Competition.Retained([]));
        Assert.Null(Competition.Retained([new("A", 400), new("B", 400), new("C", 300)]));
        Assert.Equal("C", Competition.Retained([new("A", 400), new("B", 400), new("C", 401)]));
    }
}
