using AgLive.Domain;
using AgLive.Server.Data.Ballots;

namespace AgLive.Server.Voting;

/// <summary>
/// Empties the queue into the database: up to 64 votes a transaction, without waiting for more; the previous batch is
/// the only linger. A vote is answered after the commit and not before.
/// </summary>
public sealed class BallotWriter(
    BallotQueue queue, IBallotBox box, LiveFeeder feeder, VotingOptions options, TimeProvider time, ILogger<BallotWriter> logger)
    : BackgroundService
{
    private readonly List<PendingVote> postponed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The stop of the host completes the queue: what was taken in is still written.
        await using var stop = stoppingToken.Register(queue.Complete);
        while (postponed.Count > 0 || await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var batch = TakeBatch();
            try
            {
                await WriteAsync(batch);
            }
#pragma warning disable CA1031 // A broken batch is answered and logged; the next one must still be written.
            catch (Exception error)
#pragma warning restore CA1031
            {
                VotingLog.BatchFailed(logger, error, batch.Count);
                Answer(batch, RefusalCode.DatabaseAway);
            }
        }
    }

    private List<PendingVote> TakeBatch()
    {
        var batch = new List<PendingVote>(options.BatchSize);
        var ids = new HashSet<Guid>();
        var owners = new HashSet<(Guid Round, Guid CoOwner)>();
        var later = new List<PendingVote>();
        var waiting = new Queue<PendingVote>(postponed);
        while (batch.Count < options.BatchSize && (waiting.TryDequeue(out var vote) || queue.Reader.TryRead(out vote)))
        {
            // A second vote of one owner gets a version of its own, so a transaction of its own.
            var owned = vote.Write.Choices.Select(choice => (vote.Write.RoundId, choice.CoOwnerId)).ToList();
            var fits = !ids.Contains(vote.Write.VoteId) && !owned.Exists(owners.Contains);
            ids.Add(vote.Write.VoteId);
            owners.UnionWith(owned);
            (fits ? batch : later).Add(vote);
        }

        postponed.Clear();
        postponed.AddRange(later);
        postponed.AddRange(waiting);
        return batch;
    }

    private async Task WriteAsync(List<PendingVote> batch)
    {
        var verdicts = await RecordAsync([.. batch.Select(vote => vote.Write)]);
        if (verdicts is null)
        {
            Answer(batch, RefusalCode.DatabaseAway);
            return;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            queue.Finish(batch[i], verdicts[i]);
        }

        feeder.Offer(batch, verdicts);
    }

    /// <summary>Null when the database stayed away: nobody knows what was recorded, the same ids will tell.</summary>
    private async Task<IReadOnlyList<VoteVerdict>?> RecordAsync(IReadOnlyList<VoteWrite> writes)
    {
        var start = time.GetTimestamp();
        var wait = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            try
            {
                return await box.RecordAsync(writes, CancellationToken.None);
            }
            catch (BallotBoxAwayException error)
            {
                if (time.GetElapsedTime(start) >= options.RetryFor)
                {
                    VotingLog.DatabaseAway(logger, error, writes.Count);
                    return null;
                }
            }

            await Task.Delay(wait, time, CancellationToken.None);
            wait = TimeSpan.FromMilliseconds(Math.Min(500, 2 * wait.TotalMilliseconds));
        }
    }

    private void Answer(List<PendingVote> batch, RefusalCode code)
    {
        foreach (var vote in batch)
        {
            queue.Finish(vote, code);
        }
    }
}
