using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>
/// « Autoriser la clôture »: the président de séance agrees, from his own screen, to a close the operator asked for; its grace
/// begins with the consent.
/// </summary>
public sealed class CloseConsenting(AssemblyTransactions transactions, RoundDeciding deciding)
{
    /// <summary>Refused with NotAllowed to everybody but the president; consenting twice changes nothing.</summary>
    public Task<Outcome<CommandDone>> RunAsync(
        Guid accountId, Guid assemblyId, Guid commandId, Guid roundId, CancellationToken cancellation) => transactions.RunAsync(
            assemblyId,
            commandId,
            accountId,
            "Consent",
            new { assemblyId, roundId },
            work => ConsentAsync(work, roundId, cancellation),
            cancellation);

    private async Task<Refusal?> ConsentAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        if (!await IsPresidentAsync(work, cancellation))
        {
            return new Refusal(RefusalCode.NotAllowed);
        }

        var round = await work.Db.Rounds.FindAsync([roundId], cancellation);
        return round switch
        {
            null => new Refusal(RefusalCode.RoundUnknown),
            _ when round.AssemblyId != work.Assembly.Id => new Refusal(RefusalCode.RoundUnknown),
            { State: not RoundState.Open } => new Refusal(RefusalCode.RoundClosed),
            { CloseConsentAt: not null } => null,
            { ClosesAt: null } => new Refusal(RefusalCode.StateChanged),
            _ => await ConsentAsync(work, round, cancellation),
        };
    }

    private async Task<Refusal?> ConsentAsync(AssemblyWork work, VotingRound round, CancellationToken cancellation)
    {
        var grace = work.Assembly.CloseGraceSeconds;
        round.CloseConsentAt = work.Now;
        round.CloseConsentAccountId = work.AccountId;
        round.ClosesAt = work.Now.AddSeconds(grace);
        work.Journal(JournalKinds.CloseConsented, new { roundId = round.Id, round.ResolutionId, seconds = grace, closesAt = round.ClosesAt });
        if (grace > 0)
        {
            return null;
        }

        // The close reads the row anew: what was just written to it goes first.
        await work.Db.SaveChangesAsync(cancellation);
        return await deciding.CloseAsync(work, round.Id, cancellation);
    }

    private static Task<bool> IsPresidentAsync(AssemblyWork work, CancellationToken cancellation)
    {
        var accountId = work.AccountId;
        return CloseConsents.Presidents(work.Db, work.Assembly.Id).AnyAsync(
            member => work.Db.AccountCoOwners.Any(own => own.AccountId == accountId && own.CoOwnerId == member.CoOwnerId), cancellation);
    }
}
