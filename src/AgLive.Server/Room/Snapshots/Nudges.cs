using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Voting;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Who was called back to his ballot in a round, and when last: from the journal, so that every console and node says the same.</summary>
public sealed class Nudges(IDbContextFactory<AgLiveDb> databases)
{
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> OfAsync(VotingRound round, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = await db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == round.AssemblyId && line.Kind == JournalKinds.VotersNudged && line.At >= round.OpenedAt)
            .OrderBy(line => line.Sequence)
            .ToListAsync(cancellation);
        var last = new Dictionary<Guid, DateTimeOffset>();
        foreach (var line in lines)
        {
            foreach (var owner in Nudging.Called(line))
            {
                last[owner] = line.At;
            }
        }

        return last;
    }
}
