using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Sheets;

/// <summary>
/// At the end of a vote, inside its transaction: whom the incidents of that vote kept from voting (décret 1967 art. 17). Their
/// rows say so for ever, so that the count and its explanation are of one mind.
/// </summary>
public static class PreventedVotes
{
    /// <summary>Says of each incident of a round whether it prevented a vote; those that did go into the minutes.</summary>
    /// <param name="ballots">The final ballots of the round, those taken back included.</param>
    public static async Task SettleAsync(
        AssemblyWork work, VotingRound round, IReadOnlyList<StoredBallot> ballots, CancellationToken cancellation)
    {
        var incidents = await OfAsync(work, round.Id, cancellation);
        if (incidents.Count == 0)
        {
            return;
        }

        var voted = ballots.Where(ballot => ballot.Choice != Choice.Withdrawn).Select(ballot => ballot.CoOwnerId).ToHashSet();
        var owners = incidents.Select(incident => incident.CoOwnerId!.Value).Where(id => !voted.Contains(id)).Distinct().ToList();
        var rows = await work.Db.RollRows
            .Where(row => row.RoundId == round.Id && owners.Contains(row.CoOwnerId) && row.Voix > 0
                && (row.Participation == Participation.Present || row.Participation == Participation.Remote
                    || row.Participation == Participation.Represented))
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            row.Remark = RollRemark.Prevented;
        }

        var prevented = rows.Select(row => row.CoOwnerId).ToHashSet();
        foreach (var incident in incidents)
        {
            incident.PreventedVote = prevented.Contains(incident.CoOwnerId!.Value);
            incident.InMinutes |= incident.PreventedVote.Value;
        }

        // The count reads the rows anew: what was just written to them goes first.
        await work.Db.SaveChangesAsync(cancellation);
        if (prevented.Count > 0)
        {
            work.Journal(JournalKinds.VotersPrevented, new { roundId = round.Id, round.ResolutionId, coOwnerIds = prevented.Order().ToArray() });
        }
    }

    /// <summary>A vote that was cancelled counts for nothing: it was prevented to nobody.</summary>
    public static async Task ForgetAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        foreach (var incident in await OfAsync(work, roundId, cancellation))
        {
            incident.PreventedVote = false;
        }
    }

    private static Task<List<Incident>> OfAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation) => work.Db.Incidents
        .Where(incident => incident.AssemblyId == work.Assembly.Id && incident.RoundId == roundId && incident.CoOwnerId != null)
        .ToListAsync(cancellation);
}
