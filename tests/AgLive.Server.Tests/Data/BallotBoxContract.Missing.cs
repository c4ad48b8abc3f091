using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;

namespace AgLive.Server.Tests.Data;

/// <content>Votes entered by hand for those who have none, and only for them.</content>
public abstract partial class BallotBoxContract
{
    [Fact]
    public async Task RecordMissing_OneOfThemHasVoted_WholeRefused()
    {
        var (sample, round) = await OpenAsync();
        await RecordAsync(sample.Vote(round, 1, Choice.Contre));

        var refused = await RecordAsync(Missing(sample, round, 0, 1));
        Assert.Equal((RefusalCode.AlreadyVoted, 0), (refused.Refusal, refused.Ballots.Count));
        Assert.Equal(1, await Node.Box.EventCountAsync(round, default));

        await RecordAsync(sample.Vote(round, 1, Choice.Withdrawn));
        var write = Missing(sample, round, 0, 1);
        var recorded = await RecordAsync(write);
        Assert.Null(recorded.Refusal);
        Assert.Equal([1, 3], recorded.Ballots.Select(ballot => ballot.Version));
        Assert.All(recorded.Ballots, ballot => Assert.True(ballot.ByHand));
        Assert.True((await Other.Box.RecordAsync([write], default))[0].Duplicate);
    }

    /// <summary>Whatever the order they come in, a vote cast on a screen stands: the entry by hand is before it, or refused.</summary>
    [Fact]
    public async Task RecordMissing_RacingTheVotersThemselves_NeverReplacesAVote()
    {
        const int Owners = 12;
        for (var turn = 0; turn < 15; turn++)
        {
            var (sample, round) = await OpenAsync(Owners);
            var own = Enumerable.Range(0, Owners).Select(owner => sample.Vote(round, owner, Choice.Contre)).ToList();
            var hand = Missing(sample, round, [.. Enumerable.Range(0, Owners)]);

            var cast = own.Select((vote, place) => Task.Run(() => (place % 2 == 0 ? Node : Other).Box.RecordAsync([vote], default))).ToList();
            var entered = (await Task.Run(() => Other.Box.RecordAsync([hand], default)))[0];
            Assert.All(await Task.WhenAll(cast), verdicts => Assert.Null(verdicts[0].Refusal));

            Assert.All(await Node.Box.CurrentAsync(round, default), ballot => Assert.Equal((Choice.Contre, false), (ballot.Choice, ballot.ByHand)));
            Assert.True(entered.Refusal is null or RefusalCode.AlreadyVoted);
            Assert.Equal(Owners * (entered.Refusal is null ? 2 : 1), await Node.Box.EventCountAsync(round, default));
        }
    }

    private static VoteWrite Missing(SampleAssembly sample, Guid round, params int[] owners) =>
        sample.Vote(round, owners[0]) with
        {
            VoterIds = [],
            Choices = [.. owners.Select(owner => new ChoiceWrite(sample.Owners[owner], Choice.Pour))],
            ByHand = new ByHandMark("Main levée", "Le scrutateur", OnlyMissing: true),
        };
}
