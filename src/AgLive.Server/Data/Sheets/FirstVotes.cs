using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Sheets;

/// <summary>What forms cast at the first vote, looked at by the second one on an amended text (loi 1965 art. 17-1 A al. 2).</summary>
public static class FirstVotes
{
    /// <summary>Null for any other round.</summary>
    public static async Task<IReadOnlyList<(Guid CoOwnerId, Choice Choice)>?> ByFormAsync(
        AgLiveDb db, VotingRound round, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        if (round is not { IsSecondVote: true, IsAmended: true })
        {
            return null;
        }

        var first = await db.Rounds.AsNoTracking()
            .Where(one => one.ResolutionId == round.ResolutionId && !one.IsSecondVote && one.State == RoundState.Closed)
            .OrderByDescending(one => one.Ordinal)
            .Select(one => one.Id)
            .FirstOrDefaultAsync(cancellation);
        var cast = await (
            from ballot in db.Ballots
            join row in db.RollRows on new { ballot.RoundId, ballot.CoOwnerId } equals new { row.RoundId, row.CoOwnerId }
            where ballot.RoundId == first && row.Participation == Participation.PostalForm
            select new { ballot.CoOwnerId, ballot.Choice }).ToListAsync(cancellation);
        return [.. cast.Select(ballot => (ballot.CoOwnerId, ballot.Choice))];
    }
}
