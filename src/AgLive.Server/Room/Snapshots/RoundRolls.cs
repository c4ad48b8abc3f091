using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The rows of a round's roll: those of the current round are at hand, the others are read.</summary>
public sealed class RoundRolls(IDbContextFactory<AgLiveDb> databases)
{
    public async Task<IReadOnlyCollection<RollRow>> RowsAsync(AssemblyView view, VotingRound round, CancellationToken cancellation)
    {
        if (RoomSnapshots.CurrentRound(view)?.Id == round.Id && view.CurrentRoll.Count > 0)
        {
            return [.. view.CurrentRoll.Values];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.RollRows.AsNoTracking().Where(row => row.RoundId == round.Id).ToListAsync(cancellation);
    }
}
