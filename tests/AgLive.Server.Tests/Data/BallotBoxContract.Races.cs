using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Data;

public abstract partial class BallotBoxContract
{
    [Fact]
    public async Task Round_OpenedAndClosedTwice_SecondTimeRefused()
    {
        var (sample, round) = await OpenAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => sample.OpenAsync());
        Assert.Null((await sample.CloseAsync(Node, round)).Refusal);
        Assert.Equal(RefusalCode.StateChanged, (await sample.CloseAsync(Other, round)).Refusal);
        var next = await sample.OpenAsync();
        Assert.Null((await RecordAsync(sample.Vote(next, 0))).Refusal);
    }

    [Fact]
    public async Task Close_LocksRound_InstantLaterThanEveryBallotAndReloads()
    {
        var (sample, round) = await OpenAsync();
        var last = (await RecordAsync(sample.Vote(round, 0))).Ballots[0];
        VotingRound? tracked = null;

        await Node.Transactions.RunAsync(sample.AssemblyId, Guid.CreateVersion7(), sample.Account, "closeVote", new { }, async work =>
        {
            tracked = await work.Db.Rounds.SingleAsync(r => r.Id == round);
            Assert.True(await Node.Closing.TryCloseAsync(work, round));
            return null;
        }, default);

        Assert.Equal(RoundState.Closed, tracked!.State);
        Assert.True(tracked.ClosedAt >= last.RecordedAt);
    }

    [Fact]
    public async Task Record_BatchWithSameOwnersTwice_BothInOrder()
    {
        var (sample, round) = await OpenAsync(32);
        var votes = Enumerable.Range(0, 64).Select(i => sample.Vote(round, i % 32, i < 32 ? Choice.Pour : Choice.Contre)).ToList();

        var verdicts = await Node.Box.RecordAsync(votes, default);

        Assert.Equal(votes.Select(vote => vote.VoteId), verdicts.Select(verdict => verdict.VoteId));
        Assert.All(verdicts.Index(), item => Assert.Equal(item.Index < 32 ? 1 : 2, item.Item.Ballots[0].Version));
        Assert.All(await Node.Box.CurrentAsync(round, default), ballot => Assert.Equal(Choice.Contre, ballot.Choice));
    }

    [Fact]
    public async Task Record_SameIdTwiceInOneBatch_SecondIsDuplicate()
    {
        var (sample, round) = await OpenAsync();
        var vote = sample.Vote(round, 0);

        var verdicts = await Node.Box.RecordAsync([vote, vote, sample.Vote(round, 1)], default);

        Assert.Equal([false, true, false], verdicts.Select(verdict => verdict.Duplicate));
        Assert.Equal(verdicts[0].Ballots, verdicts[1].Ballots);
        Assert.Equal(2, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_PoisonAmongGoodVotes_OnlyItIsRefused()
    {
        var (sample, round) = await OpenAsync();
        var poison = sample.Vote(round, 1, (Choice)9);
        var twice = sample.Vote(round, 0) with { Choices = [new(sample.Owners[0], Choice.Pour), new(sample.Owners[0], Choice.Contre)] };
        var empty = sample.Vote(round, 0) with { Choices = [] };

        var verdicts = await Node.Box.RecordAsync([sample.Vote(round, 0), poison, twice, empty, sample.Vote(round, 2)], default);

        Assert.Equal(
            [null, RefusalCode.BadRequest, RefusalCode.BadRequest, RefusalCode.BadRequest, null],
            verdicts.Select(verdict => verdict.Refusal));
        Assert.Equal(2, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_HundredVotesAtOnceOnTwoNodes_EachOnce()
    {
        var (sample, round) = await OpenAsync(100);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Task.Run(() => (i % 2 == 0 ? Node : Other).Box.RecordAsync([sample.Vote(round, i)], default))));

        Assert.All(verdicts, verdict => Assert.Null(verdict[0].Refusal));
        var current = await Node.Box.CurrentAsync(round, default);
        Assert.Equal(100, current.Count);
        Assert.Equal(current.Select(ballot => ballot.CoOwnerId).Order(), current.Select(ballot => ballot.CoOwnerId));
        Assert.Equal(100, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_SameIdOnTwoNodesAtOnce_OneRecordedOneDuplicate()
    {
        var (sample, round) = await OpenAsync(20);
        foreach (var owner in Enumerable.Range(0, 20))
        {
            var vote = sample.Vote(round, owner);

            var verdicts = await Task.WhenAll(
                Task.Run(() => Node.Box.RecordAsync([vote], default)),
                Task.Run(() => Other.Box.RecordAsync([vote], default)));

            Assert.All(verdicts, verdict => Assert.Null(verdict[0].Refusal));
            Assert.Single(verdicts, verdict => verdict[0].Duplicate);
            Assert.Equal(verdicts[0][0].Ballots, verdicts[1][0].Ballots);
        }

        Assert.Equal(20, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_SameOwnerFromManyTasks_VersionsWithoutGap()
    {
        var (sample, round) = await OpenAsync();

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            Task.Run(() => (i % 2 == 0 ? Node : Other).Box.RecordAsync([sample.Vote(round, 0)], default))));

        Assert.Equal(Enumerable.Range(1, 30), verdicts.Select(verdict => verdict[0].Ballots[0].Version).Order());
    }

    [Fact]
    public async Task Close_RacingVotes_CountsExactlyThoseNotRefused()
    {
        for (var trial = 0; trial < 5; trial++)
        {
            var (sample, round) = await OpenAsync(50);
            var votes = new List<Task<IReadOnlyList<VoteVerdict>>>();
            var closes = new List<Task<(RefusalCode? Refusal, IReadOnlyList<StoredBallot> Ballots)>>();
            for (var i = 0; i < 50; i++)
            {
                var (owner, by, closer) = i % 2 == 0 ? (i, Node, Other) : (i, Other, Node);
                votes.Add(Task.Run(() => by.Box.RecordAsync([sample.Vote(round, owner)], default)));
                closes.Add(Task.Run(() => sample.CloseAsync(closer, round)));
            }

            var verdicts = (await Task.WhenAll(votes)).Select(verdict => verdict[0]).ToList();
            var closed = await Task.WhenAll(closes);

            var effective = Assert.Single(closed, close => close.Refusal is null);
            Assert.All(closed, close => Assert.True(close.Refusal is null or RefusalCode.StateChanged));
            Assert.All(verdicts, verdict => Assert.True(verdict.Refusal is null or RefusalCode.RoundClosed));
            var recorded = verdicts.SelectMany(verdict => verdict.Ballots).OrderBy(ballot => ballot.CoOwnerId);
            Assert.Equal(recorded, effective.Ballots);
            Assert.Equal(effective.Ballots, await Node.Box.CurrentAsync(round, default));
        }
    }
}
