using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Live;
using AgLive.Server.Voting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgLive.Server.Tests.Voting;

/// <summary>Between the queue and a database that comes and goes.</summary>
public sealed class BallotWriterTests
{
    /// <summary>The patience is never what ends a test that expects an answer, however slow the machine.</summary>
    private static readonly VotingOptions Options = new() { RetryFor = TimeSpan.FromMinutes(5), QueueCapacity = 3 };

    private static readonly VotingOptions Impatient = Options with { RetryFor = TimeSpan.FromMilliseconds(100) };

    [Fact]
    public async Task Queue_Full_AnswersBusyAtOnce()
    {
        var queue = new BallotQueue(Options);
        var waiting = Enumerable.Range(0, 3).Select(_ => queue.RecordAsync(Guid.NewGuid(), Vote(Guid.NewGuid()))).ToList();
        var refused = await queue.RecordAsync(Guid.NewGuid(), Vote(Guid.NewGuid()));
        Assert.Equal(RefusalCode.Busy, refused.Refusal!.Code);
        Assert.All(waiting, vote => Assert.False(vote.IsCompleted));
    }

    [Fact]
    public async Task Writer_DatabaseAwayForAWhile_SendsTheSameIdsAgainAndAnswersOnce()
    {
        var box = new ForgetfulBox(failures: 2);
        var owner = Guid.NewGuid();
        var answers = await WriteAsync(box, Vote(owner), Vote(Guid.NewGuid()));
        Assert.All(answers, answer => Assert.True(answer.IsDone));
        Assert.Equal(2, box.Recorded.Count);
    }

    [Fact]
    public async Task Writer_DatabaseAwayForGood_SaysSo()
    {
        var answers = await WriteAsync(Impatient, new ForgetfulBox(int.MaxValue), Vote(Guid.NewGuid()));
        Assert.Equal(RefusalCode.DatabaseAway, answers[0].Refusal!.Code);
    }

    [Fact]
    public async Task Writer_TwoVotesOfOneOwner_GoInTwoTransactionsInOrder()
    {
        var box = new ForgetfulBox(failures: 0);
        var owner = Guid.NewGuid();
        var (first, second) = (Vote(owner), Vote(owner));
        await WriteAsync(box, first, second);
        Assert.Equal([first.VoteId, second.VoteId], box.Recorded);
        Assert.Equal(2, box.Batches);
    }

    [Fact]
    public async Task Writer_Stopping_WritesWhatWasTakenIn()
    {
        var box = new ForgetfulBox(failures: 0);
        var queue = new BallotQueue(Options);
        using var writer = Writer(Options, queue, box);
        await writer.StartAsync(CancellationToken.None);
        Assert.True((await queue.RecordAsync(Guid.NewGuid(), Vote(Guid.NewGuid()))).IsDone);
        var last = Enumerable.Range(0, 3).Select(_ => queue.RecordAsync(Guid.NewGuid(), Vote(Guid.NewGuid()))).ToList();
        await writer.StopAsync(CancellationToken.None);
        Assert.All(await Task.WhenAll(last), answer => Assert.True(answer.IsDone));
        Assert.Equal(RefusalCode.Busy, (await queue.RecordAsync(Guid.NewGuid(), Vote(Guid.NewGuid()))).Refusal!.Code);
    }

    private static Task<Outcome<VoteVerdict>[]> WriteAsync(ForgetfulBox box, params VoteWrite[] votes) => WriteAsync(Options, box, votes);

    private static async Task<Outcome<VoteVerdict>[]> WriteAsync(VotingOptions options, ForgetfulBox box, params VoteWrite[] votes)
    {
        var queue = new BallotQueue(options);
        var waiting = votes.Select(vote => queue.RecordAsync(Guid.NewGuid(), vote)).ToList();
        using var writer = Writer(options, queue, box);
        await writer.StartAsync(CancellationToken.None);
        var answers = await Task.WhenAll(waiting);
        await writer.StopAsync(CancellationToken.None);
        return answers;
    }

    private static BallotWriter Writer(VotingOptions options, BallotQueue queue, ForgetfulBox box) => new(
        queue,
        box,
        new LiveFeeder(new InProcessLiveRoom(TimeProvider.System, NullLogger<InProcessLiveRoom>.Instance), options, NullLogger<LiveFeeder>.Instance),
        options,
        TimeProvider.System,
        NullLogger<BallotWriter>.Instance);

    private static VoteWrite Vote(Guid owner) => new(
        Guid.CreateVersion7(), Guid.Empty, 1, Guid.NewGuid(), [owner], [new ChoiceWrite(owner, Choice.Pour)]);

    /// <summary>A box whose database is away for the first calls.</summary>
    private sealed class ForgetfulBox(int failures) : IBallotBox
    {
        private int calls;

        public List<Guid> Recorded { get; } = [];

        public int Batches { get; private set; }

        public Task<IReadOnlyList<VoteVerdict>> RecordAsync(IReadOnlyList<VoteWrite> votes, CancellationToken cancellation)
        {
            if (calls++ < failures)
            {
                throw new BallotBoxAwayException("away", null);
            }

            Batches++;
            Recorded.AddRange(votes.Select(vote => vote.VoteId));
            return Task.FromResult<IReadOnlyList<VoteVerdict>>([.. votes.Select(vote => new VoteVerdict(vote.VoteId, null, false, []))]);
        }

        public Task<IReadOnlyList<StoredBallot>> CurrentAsync(Guid roundId, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<StoredBallot>>([]);

        public Task<long> EventCountAsync(Guid roundId, CancellationToken cancellation) => Task.FromResult(0L);
    }
}
