using AgLive.Domain;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Ballots;

/// <summary>What the two ballot boxes share: malformed votes are put aside, readings go through EF.</summary>
internal abstract class BallotBox(IDbContextFactory<AgLiveDb> databases) : IBallotBox
{
    public async Task<IReadOnlyList<VoteVerdict>> RecordAsync(IReadOnlyList<VoteWrite> votes, CancellationToken cancellation)
    {
        var verdicts = new VoteVerdict[votes.Count];
        var places = new Dictionary<VoteWrite, int>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < votes.Count; place++)
        {
            if (VoteJudge.IsMalformed(votes[place]))
            {
                verdicts[place] = VoteJudge.Refuse(votes[place], RefusalCode.BadRequest);
            }
            else
            {
                // A copy: the same object may have been given twice.
                places.Add(votes[place] with { }, place);
            }
        }

        if (places.Count > 0)
        {
            await RecordAsync([.. places.OrderBy(pair => pair.Value).Select(pair => pair.Key)], (vote, verdict) => verdicts[places[vote]] = verdict, cancellation);
        }

        return verdicts;
    }

    public Task<IReadOnlyList<StoredBallot>> CurrentAsync(Guid roundId, CancellationToken cancellation) =>
        BallotReader.ReadAsync(databases, db => BallotReader.CurrentAsync(db, roundId, cancellation), cancellation);

    public Task<long> EventCountAsync(Guid roundId, CancellationToken cancellation) =>
        BallotReader.ReadAsync(databases, db => db.BallotEvents.LongCountAsync(row => row.RoundId == roundId, cancellation), cancellation);

    /// <summary>Records well-formed votes and answers each of them once.</summary>
    protected abstract Task RecordAsync(IReadOnlyList<VoteWrite> votes, Action<VoteWrite, VoteVerdict> answer, CancellationToken cancellation);
}
