using System.Threading.Channels;
using AgLive.Domain;
using AgLive.Server.Data.Ballots;

namespace AgLive.Server.Voting;

/// <summary>A vote on its way to the database, and the promise of its verdict.</summary>
public sealed class PendingVote(Guid assemblyId, VoteWrite write)
{
    public Guid AssemblyId => assemblyId;

    public VoteWrite Write => write;

    /// <summary>Asynchronous: the writer never runs the code of a voter.</summary>
    public TaskCompletionSource<Outcome<VoteVerdict>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// The bounded queue between the voters and the database, one per node. Full means Busy, never a longer wait.
/// </summary>
#pragma warning disable CA1711 // It is a queue.
public sealed class BallotQueue(VotingOptions options)
#pragma warning restore CA1711
{
    private readonly Channel<PendingVote> channel = Channel.CreateBounded<PendingVote>(
        new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private long admitted;
    private long answered;

    public ChannelReader<PendingVote> Reader => channel.Reader;

    /// <summary>Records a vote; the answer comes after the commit. Whoever stops listening does not stop the vote.</summary>
    /// <returns>The verdict, or <see cref="RefusalCode.Busy"/>, or <see cref="RefusalCode.DatabaseAway"/>.</returns>
    public Task<Outcome<VoteVerdict>> RecordAsync(Guid assemblyId, VoteWrite write)
    {
        var vote = new PendingVote(assemblyId, write);
        Interlocked.Increment(ref admitted);
        if (channel.Writer.TryWrite(vote))
        {
#pragma warning disable VSTHRD003 // Completed by the writer, which waits for nobody.
            return vote.Answer.Task;
#pragma warning restore VSTHRD003
        }

        Interlocked.Increment(ref answered);
        return Task.FromResult<Outcome<VoteVerdict>>(RefusalCode.Busy);
    }

    public void Finish(PendingVote vote, Outcome<VoteVerdict> verdict)
    {
        Interlocked.Increment(ref answered);
        vote.Answer.TrySetResult(verdict);
    }

    /// <summary>Waits until the votes taken in before this call are answered, at most <paramref name="budget"/>.</summary>
    public async Task DrainAsync(TimeSpan budget, TimeProvider time, CancellationToken cancellation)
    {
        var target = Interlocked.Read(ref admitted);
        var start = time.GetTimestamp();
        while (Interlocked.Read(ref answered) < target && time.GetElapsedTime(start) < budget)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), time, cancellation);
        }
    }

    /// <summary>Takes no more votes: the node stops.</summary>
    public void Complete() => channel.Writer.TryComplete();
}
