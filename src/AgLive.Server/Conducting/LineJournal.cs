using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>
/// Writes lost lines into the journal of incidents, and their return. Whatever nodes try, each is written once: the row of the
/// assembly is locked, and what is known already is left out.
/// </summary>
public sealed class LineJournal(AssemblyTransactions transactions)
{
    /// <summary>Refused with StateChanged when there is nothing left to write.</summary>
    public Task<Outcome<CommandDone>> RunAsync(LineChanges changes, CancellationToken cancellation) => transactions.RunAsync(
        changes.AssemblyId,
        Guid.CreateVersion7(),
        Guid.Empty,
        "Lines",
        new { changes.AssemblyId },
        work => WriteAsync(work, changes, cancellation),
        cancellation);

    private static async Task<Refusal?> WriteAsync(AssemblyWork work, LineChanges changes, CancellationToken cancellation)
    {
        var back = await EndAsync(work, changes.Back, cancellation);
        var lost = await LoseAsync(work, changes.Lost, cancellation);
        return back + lost > 0 ? null : new Refusal(RefusalCode.StateChanged);
    }

    private static async Task<int> EndAsync(AssemblyWork work, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var open = await work.Db.Incidents
            .Where(incident => incident.AssemblyId == work.Assembly.Id && ids.Contains(incident.Id) && incident.EndedAt == null)
            .ToListAsync(cancellation);
        foreach (var incident in open)
        {
            incident.EndedAt = work.Now;
        }

        if (open.Count > 0)
        {
            work.Journal(JournalKinds.ConnectionBack, new { coOwnerIds = open.Select(incident => incident.CoOwnerId).Distinct().Order().ToArray() });
        }

        return open.Count;
    }

    private static async Task<int> LoseAsync(AssemblyWork work, IReadOnlyList<LostLine> lost, CancellationToken cancellation)
    {
        if (lost.Count == 0 || await work.Db.Rounds.FindAsync([lost[0].RoundId], cancellation) is not { } round
            || round.AssemblyId != work.Assembly.Id || round.State == RoundState.Cancelled)
        {
            return 0;
        }

        var number = await work.Db.Resolutions.Where(item => item.Id == round.ResolutionId).Select(item => item.Number).SingleAsync(cancellation);
        var known = await work.Db.Incidents
            .Where(incident => incident.RoundId == round.Id && incident.Kind == IncidentKind.ConnectionLost)
            .ToListAsync(cancellation);
        var voted = await work.Db.Ballots
            .Where(ballot => ballot.RoundId == round.Id && ballot.Choice != Choice.Withdrawn)
            .Select(ballot => ballot.CoOwnerId)
            .ToHashSetAsync(cancellation);
        var fresh = lost.Where(line => line.RoundId == round.Id && !voted.Contains(line.CoOwnerId)
            && !known.Exists(incident => incident.CoOwnerId == line.CoOwnerId && (incident.EndedAt is null || incident.EndedAt > line.Since))).ToList();
        work.Db.Incidents.AddRange(fresh.Select(line => Incident(work, round, number, line)));
        if (fresh.Count > 0)
        {
            work.Journal(JournalKinds.ConnectionLost, new
            {
                roundId = round.Id,
                round.ResolutionId,
                number,
                coOwnerIds = fresh.Select(line => line.CoOwnerId).Order().ToArray(),
            });
        }

        return fresh.Count;
    }

    /// <summary>A loss found after the close prevented the vote: there is no ballot, and there can be none.</summary>
    private static Incident Incident(AssemblyWork work, VotingRound round, string number, LostLine line)
    {
        var over = round.State == RoundState.Closed;
        var when = line.Since < round.OpenedAt ? "avant l'ouverture du vote" : "pendant le vote";
        var holder = line.VoterId == line.CoOwnerId ? "" : " par l'appareil de son mandataire";
        return new Incident
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            Kind = IncidentKind.ConnectionLost,
            RoundId = round.Id,
            CoOwnerId = line.CoOwnerId,
            StartedAt = line.Since,
            Facts = Fr.Text($"Connexion perdue{holder} {when} de la résolution n° {number}. "
                + (line.Seen ? "Le bulletin était affiché." : "Le bulletin n'était pas affiché.")
                + " Aucun vote enregistré à ce moment."),
            PreventedVote = over ? true : null,
            InMinutes = over,
        };
    }
}
