using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>
/// Suspends the session and goes on with it. A suspension must cost nobody his vote: one that is open stays open, takes ballots,
/// and cannot be closed meanwhile; to close or cancel it instead would hurt those who were cut off, for whom the session is most
/// often suspended (décret 1967 art. 17).
/// </summary>
public sealed class Suspending(AssemblyTransactions transactions)
{
    private const int MaxReason = 200;

    /// <summary>Suspending a suspended session changes its hour and its motive.</summary>
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SuspendSession command, CancellationToken cancellation)
    {
        var reason = Words.OneLine(command.Reason);
        return reason.Length > MaxReason
            ? new Refusal(RefusalCode.BadRequest, "reason", $"{MaxReason} caractères au plus")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(SuspendSession),
                command,
                work => SuspendAsync(work, command.ResumeTime, reason, cancellation),
                cancellation);
    }

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, ResumeSession command, CancellationToken cancellation) => transactions.RunAsync(
        command.AssemblyId, command.CommandId, accountId, nameof(ResumeSession), command, work => Task.FromResult(Resume(work)), cancellation);

    private static async Task<Refusal?> SuspendAsync(AssemblyWork work, string? resumeTime, string reason, CancellationToken cancellation)
    {
        if (InSession.WhyNot(work.Assembly) is { } refusal)
        {
            return refusal;
        }

        var zone = await work.Db.Condominiums
            .Where(condominium => condominium.Id == work.Assembly.CondominiumId)
            .Select(condominium => condominium.ZoneId)
            .SingleAsync(cancellation);
        var resumes = ResumeTimes.Next(resumeTime, zone, work.Now);
        if (resumes.Refusal is { } wrong)
        {
            return wrong;
        }

        var again = work.Assembly.SuspendedAt is not null;
        work.Assembly.SuspendedAt ??= work.Now;
        work.Assembly.ResumesAt = resumes.Value;
        work.Assembly.SuspensionReason = reason;
        work.Journal(JournalKinds.SessionSuspended, new { resumesAt = resumes.Value, reason, again });
        await HoldClosesAsync(work, cancellation);
        return null;
    }

    /// <summary>An announced close would come while nobody looks at his screen.</summary>
    private static async Task HoldClosesAsync(AssemblyWork work, CancellationToken cancellation)
    {
        var announced = await work.Db.Rounds
            .Where(round => round.AssemblyId == work.Assembly.Id && round.State == RoundState.Open && round.ClosesAt != null)
            .ToListAsync(cancellation);
        foreach (var round in announced)
        {
            (round.ClosesAt, round.CloseConsentAt, round.CloseConsentAccountId) = (null, null, null);
            work.Journal(JournalKinds.CloseHeld, new { roundId = round.Id, round.ResolutionId });
        }
    }

    private static Refusal? Resume(AssemblyWork work)
    {
        if (work.Assembly.SuspendedAt is not { } since)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        (work.Assembly.SuspendedAt, work.Assembly.ResumesAt, work.Assembly.SuspensionReason) = (null, null, "");
        work.Journal(JournalKinds.SessionResumed, new { since });
        return null;
    }
}

/// <summary>What only a session that goes on allows.</summary>
internal static class InSession
{
    public static Refusal? WhyNot(GeneralAssembly assembly) => assembly.State switch
    {
        AssemblyState.Convened => new Refusal(RefusalCode.NotInSession),
        AssemblyState.Ended => new Refusal(RefusalCode.AssemblyEnded),
        _ => null,
    };
}
