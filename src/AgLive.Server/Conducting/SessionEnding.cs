using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>Ends the session. The checklist of the console and the command ask the same questions.</summary>
public sealed class SessionEnding(AssemblyTransactions transactions)
{
    /// <summary>A vote that is open, or closed and not proclaimed.</summary>
    public static bool IsUnfinished(VotingRound round) =>
        round.State == RoundState.Open || round is { State: RoundState.Closed, ProclaimedAt: null };

    /// <summary>An incident that prevented a vote, without the decision of the président de séance: the minutes need it.</summary>
    public static bool IsUndecided(Incident incident) => incident is { PreventedVote: true, Decision: "" };

    /// <summary>Refused with SessionSuspended, VoteStillOpen or IncidentUndecided while something stands in the way.</summary>
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, EndSession command, CancellationToken cancellation) => transactions.RunAsync(
        command.AssemblyId, command.CommandId, accountId, nameof(EndSession), command, work => EndAsync(work, cancellation), cancellation);

    private static async Task<Refusal?> EndAsync(AssemblyWork work, CancellationToken cancellation)
    {
        if (InSession.WhyNot(work.Assembly) is { } refusal)
        {
            return refusal;
        }

        if (work.Assembly.SuspendedAt is not null)
        {
            return new Refusal(RefusalCode.SessionSuspended);
        }

        var rounds = await work.Db.Rounds.AsNoTracking().Where(round => round.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        if (rounds.Exists(IsUnfinished))
        {
            return new Refusal(RefusalCode.VoteStillOpen);
        }

        var incidents = await work.Db.Incidents.AsNoTracking().Where(incident => incident.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        if (incidents.Exists(IsUndecided))
        {
            return new Refusal(RefusalCode.IncidentUndecided);
        }

        work.Assembly.State = AssemblyState.Ended;
        work.Assembly.EndedAt = work.Now;
        work.Journal(JournalKinds.SessionEnded, new { });
        return null;
    }
}
