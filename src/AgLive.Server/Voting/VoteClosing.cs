using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>Closes a vote: now, by an operator; or at the instant that was announced, by whichever node sees it first.</summary>
public sealed class VoteClosing(AssemblyTransactions transactions, RoundDeciding deciding, CloseGate gate)
{
    /// <summary>Closing a closed vote again, by another console, changes nothing and is no error.</summary>
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, CloseVote command, CancellationToken cancellation) => gate.RunAsync(
        command.AssemblyId,
        command.RoundId,
        () => transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(CloseVote),
            command,
            work => CloseNowAsync(work, command.RoundId, cancellation),
            cancellation),
        cancellation);

    /// <summary>
    /// Closes a vote whose announced instant has come. Several nodes may try: they send one command id, so it is done once.
    /// Refused with StateChanged when the close was held or put later meanwhile.
    /// </summary>
    public Task<Outcome<CommandDone>> RunDueAsync(DueClose due, CancellationToken cancellation)
    {
        var command = new CloseVote(due.AssemblyId, due.CommandId, due.RoundId);
        return gate.RunAsync(
            due.AssemblyId,
            due.RoundId,
            () => transactions.RunAsync(
                due.AssemblyId,
                due.CommandId,
                DueClose.Author,
                nameof(CloseVote),
                command,
                work => CloseDueAsync(work, due.RoundId, cancellation),
                cancellation),
            cancellation);
    }

    private async Task<Refusal?> CloseNowAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        var round = await work.Db.Rounds.FindAsync([roundId], cancellation);
        if (work.Assembly.SuspendedAt is not null && round is { State: RoundState.Open })
        {
            return new Refusal(RefusalCode.SessionSuspended);
        }

        if (work.Assembly.CloseNeedsPresident
            && round is { State: RoundState.Open, CloseConsentAt: null }
            && await CloseConsents.IsAskedAsync(work, cancellation))
        {
            return new Refusal(RefusalCode.ConsentMissing);
        }

        return await deciding.CloseAsync(work, roundId, cancellation);
    }

    private async Task<Refusal?> CloseDueAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        var round = await work.Db.Rounds.FindAsync([roundId], cancellation);
        var due = round is { State: RoundState.Open } && round.ClosesAt <= work.Now;
        if (!due || (round!.CloseConsentAt is null && await CloseConsents.IsAskedAsync(work, cancellation)))
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        return await deciding.CloseAsync(work, roundId, cancellation);
    }
}
