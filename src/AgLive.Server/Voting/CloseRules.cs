using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Sets the grace of closes, and whether the président de séance has to agree to each.</summary>
public sealed class CloseRules(AssemblyTransactions transactions)
{
    private const int MaxGrace = 120;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetCloseRules command, CancellationToken cancellation) =>
        command.GraceSeconds is < 0 or > MaxGrace
            ? new Refusal(RefusalCode.BadRequest, "graceSeconds", $"de 0 à {MaxGrace} secondes")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(SetCloseRules),
                command,
                work => SetAsync(work, command, cancellation),
                cancellation);

    private static async Task<Refusal?> SetAsync(AssemblyWork work, SetCloseRules command, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        if (!command.NeedsPresident && await CloseConsents.IsAskedAsync(work, cancellation))
        {
            await ForgetAskedAsync(work, cancellation);
        }

        work.Assembly.CloseGraceSeconds = command.GraceSeconds;
        work.Assembly.CloseNeedsPresident = command.NeedsPresident;
        work.Journal(JournalKinds.CloseRulesSet, new { seconds = command.GraceSeconds, command.NeedsPresident });
        return null;
    }

    /// <summary>A close that waited for a consent no longer asked is not closed by that alone: the operator announces it again.</summary>
    private static async Task ForgetAskedAsync(AssemblyWork work, CancellationToken cancellation)
    {
        var asked = await work.Db.Rounds
            .Where(round => round.AssemblyId == work.Assembly.Id && round.State == RoundState.Open
                && round.ClosesAt != null && round.CloseConsentAt == null)
            .ToListAsync(cancellation);
        foreach (var round in asked)
        {
            round.ClosesAt = null;
        }
    }
}
