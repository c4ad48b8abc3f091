using System.Threading.Channels;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Live;

namespace AgLive.Server.Voting;

/// <summary>
/// Shows recorded ballots to the live room, beside the vote path: a dead or slow Redis costs no acknowledgement.
/// What it drops, the audit of <see cref="RoomKeeper"/> finds and repairs.
/// </summary>
public sealed class LiveFeeder(ILiveRoom room, VotingOptions options, ILogger<LiveFeeder> logger) : BackgroundService
{
    private const int WaitingBatches = 1_000;

    private readonly Channel<IReadOnlyList<Shown>> channel = Channel.CreateBounded<IReadOnlyList<Shown>>(
        new BoundedChannelOptions(WaitingBatches) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public void Offer(IReadOnlyList<PendingVote> votes, IReadOnlyList<VoteVerdict> verdicts)
    {
        List<Shown> shown = [.. votes
            .Zip(verdicts)
            .Where(pair => pair.Second.Refusal is null && !pair.Second.Duplicate)
            .SelectMany(pair => pair.Second.Ballots.Select(ballot => new Shown(pair.First.AssemblyId, ballot)))];
        if (shown.Count > 0)
        {
            channel.Writer.TryWrite(shown);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var batch in channel.Reader.ReadAllAsync(stoppingToken))
        {
            foreach (var round in batch.GroupBy(shown => (shown.AssemblyId, shown.Ballot.RoundId)))
            {
                await ApplyAsync(round.Key.AssemblyId, round.Key.RoundId, [.. round.Select(shown => Live(shown.Ballot))], stoppingToken);
            }
        }
    }

    internal static LiveBallot Live(StoredBallot ballot) => new(ballot.CoOwnerId, ballot.Version, ballot.Choice, ballot.Weight);

    private async Task ApplyAsync(Guid assemblyId, Guid roundId, IReadOnlyList<LiveBallot> ballots, CancellationToken cancellation)
    {
        try
        {
            await room.ApplyAsync(assemblyId, roundId, ballots, cancellation).WaitAsync(options.RoomBudget, cancellation);
            await room.AnnounceAsync(new RoomChange(assemblyId, Structural: false), cancellation).WaitAsync(options.RoomBudget, cancellation);
        }
        catch (Exception error) when (error is LiveRoomAwayException or TimeoutException)
        {
            VotingLog.RoomAway(logger, error);
        }
    }

    private sealed record Shown(Guid AssemblyId, StoredBallot Ballot);
}
