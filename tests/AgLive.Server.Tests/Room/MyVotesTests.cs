using AgLive.Domain;
using AgLive.Server.Tests.Voting;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Room;

/// <summary>« Mes votes et mes reçus » says what the record says, to each his own.</summary>
public sealed class MyVotesTests
{
    [Fact]
    public async Task EachPerson_ReadsHisOwnBallots_WithTheReceiptsHeWasGiven()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var given = await meeting.Devices["Abadie"].VoteAsync("pour");
        await meeting.Devices["Blanc"].VoteAsync("contre");
        await meeting.Devices["Blanc"].VoteAsync("withdrawn");

        var abadie = (await OfAsync(meeting, "Abadie")).Value;
        var vote = Assert.Single(abadie.Votes, line => line.Number == "7");
        Assert.Equal(("open", "pour", 300L, true), (vote.State, vote.Choice, vote.Voix, vote.Self));
        Assert.Equal(Assert.Single(given.Ballots).Receipt.Number, vote.Receipt!.Number);
        var blanc = Assert.Single((await OfAsync(meeting, "Blanc")).Value.Votes, line => line.Number == "7");
        Assert.Equal((null, null), (blanc.Choice, blanc.Receipt));
        Assert.DoesNotContain((await OfAsync(meeting, "Duval")).Value.Votes, line => line.Number == "7");

        await meeting.Syndic.RunAsync(new CancelVote(meeting.Id, Guid.NewGuid(), meeting.Round, "Texte mal lu"));
        Assert.Equal("cancelled", (await OfAsync(meeting, "Abadie")).Value.Votes[^1].State);
        await meeting.Syndic.OpenVoteAsync("7");
        await meeting.Devices["Abadie"].VoteAsync("contre");
        await meeting.Syndic.CloseAndProclaimAsync();
        var last = (await OfAsync(meeting, "Abadie")).Value.Votes[^1];
        Assert.Equal(("proclaimed", "contre", false), (last.State, last.Choice, last.Adopted));
    }

    [Fact]
    public async Task Stranger_IsToldThatThereIsNothing()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var answer = await Port(meeting).OfAsync(meeting.Hall.World.StrangerId, meeting.Id, CancellationToken.None);
        Assert.Equal(RefusalCode.NotFound, answer.Refusal!.Code);
    }

    private static IMyVotes Port(ClosingMeeting meeting) => meeting.Hall.Services.GetRequiredService<IMyVotes>();

    private static Task<Outcome<MyVotes>> OfAsync(ClosingMeeting meeting, string name) =>
        Port(meeting).OfAsync(meeting.Hall.World.Accounts[name], meeting.Id, CancellationToken.None);
}
