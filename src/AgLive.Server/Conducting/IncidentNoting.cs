using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>The journal of incidents by the operator's hand: noted, decided by the president, sent to the minutes or not.</summary>
public sealed class IncidentNoting(AssemblyTransactions transactions)
{
    private const int MaxText = 500;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, NoteIncident command, CancellationToken cancellation)
    {
        var facts = Words.OneLine(command.Facts);
        return facts.Length is 0 or > MaxText
            ? new Refusal(facts.Length == 0 ? RefusalCode.MotiveMissing : RefusalCode.BadRequest, "facts", Limit)
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(NoteIncident),
                command,
                work => NoteAsync(work, command.CoOwnerId, facts, cancellation),
                cancellation);
    }

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SettleIncident command, CancellationToken cancellation)
    {
        var decision = Words.OneLine(command.Decision);
        return decision.Length > MaxText
            ? new Refusal(RefusalCode.BadRequest, "decision", Limit)
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(SettleIncident),
                command,
                work => SettleAsync(work, command, decision, cancellation),
                cancellation);
    }

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SettleIncidents command, CancellationToken cancellation)
    {
        var decision = Words.OneLine(command.Decision);
        return decision.Length is 0 or > MaxText
            ? new Refusal(decision.Length == 0 ? RefusalCode.MotiveMissing : RefusalCode.BadRequest, "decision", Limit)
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(SettleIncidents),
                command,
                work => SettleAllAsync(work, decision, cancellation),
                cancellation);
    }

    private static string Limit => $"{MaxText} caractères au plus";

    private static async Task<Refusal?> NoteAsync(AssemblyWork work, Guid? coOwnerId, string facts, CancellationToken cancellation)
    {
        if (InSession.WhyNot(work.Assembly) is { } refusal)
        {
            return refusal;
        }

        var home = work.Assembly.CondominiumId;
        if (coOwnerId is { } owner && !await work.Db.CoOwners.AnyAsync(known => known.Id == owner && known.CondominiumId == home, cancellation))
        {
            return new Refusal(RefusalCode.NotFound, "coOwnerId");
        }

        var round = await work.Db.Rounds
            .Where(known => known.AssemblyId == work.Assembly.Id && known.State == RoundState.Open)
            .Select(known => (Guid?)known.Id)
            .FirstOrDefaultAsync(cancellation);
        work.Db.Incidents.Add(new Incident
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            Kind = IncidentKind.Noted,
            RoundId = round,
            CoOwnerId = coOwnerId,
            StartedAt = work.Now,
            Facts = facts,
            AccountId = work.AccountId,
        });
        work.Journal(JournalKinds.IncidentNoted, new { coOwnerId, roundId = round, facts });
        return null;
    }

    private static async Task<Refusal?> SettleAsync(AssemblyWork work, SettleIncident command, string decision, CancellationToken cancellation)
    {
        if (InSession.WhyNot(work.Assembly) is { } refusal)
        {
            return refusal;
        }

        if (await work.Db.Incidents.FindAsync([command.IncidentId], cancellation) is not { } incident || incident.AssemblyId != work.Assembly.Id)
        {
            return new Refusal(RefusalCode.NotFound, "incidentId");
        }

        // The minutes name those who could not vote: only a written decision of the president leaves one out.
        if (incident.PreventedVote == true && command.InMinutes == false && decision.Length == 0)
        {
            return new Refusal(RefusalCode.MotiveMissing, "decision");
        }

        incident.Decision = decision;
        incident.InMinutes = command.InMinutes ?? incident.InMinutes;
        incident.EndedAt = command.Over ? incident.EndedAt ?? work.Now : null;
        work.Journal(JournalKinds.IncidentSettled, new
        {
            incidentId = incident.Id,
            incident.CoOwnerId,
            decision,
            incident.InMinutes,
            command.Over,
        });
        return null;
    }

    private static async Task<Refusal?> SettleAllAsync(AssemblyWork work, string decision, CancellationToken cancellation)
    {
        if (InSession.WhyNot(work.Assembly) is { } refusal)
        {
            return refusal;
        }

        var undecided = await work.Db.Incidents
            .Where(incident => incident.AssemblyId == work.Assembly.Id && incident.PreventedVote == true && incident.Decision == "")
            .ToListAsync(cancellation);
        foreach (var incident in undecided)
        {
            incident.Decision = decision;
            work.Journal(JournalKinds.IncidentSettled, new
            {
                incidentId = incident.Id,
                incident.CoOwnerId,
                decision,
                incident.InMinutes,
                over = incident.EndedAt is not null,
            });
        }

        return null;
    }
}
