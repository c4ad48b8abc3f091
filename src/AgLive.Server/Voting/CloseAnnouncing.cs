using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>
/// The announced close: « Clore » with its grace, « +30 s », « Laisser ouvert ». The instant is kept in the round's row, so the
/// close comes even when the console and the node that took the announcement are gone.
/// </summary>
public sealed class CloseAnnouncing(AssemblyTransactions transactions, AssemblyViews views, RoundDeciding deciding, CloseGate gate)
{
    private const int MaxSeconds = 120;

    /// <summary>With no grace and no consent to wait for, it closes like <see cref="CloseVote"/>, through the same gate.</summary>
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, AnnounceClose command, CancellationToken cancellation)
    {
        var atOnce = await views.GetAsync(command.AssemblyId, cancellation) is { Assembly.CloseGraceSeconds: 0 } view
            && !CloseConsents.IsAsked(view.Assembly, view.Bureau);
        return atOnce
            ? await gate.RunAsync(command.AssemblyId, command.RoundId, RunOnceAsync, cancellation)
            : await RunOnceAsync();

        Task<Outcome<CommandDone>> RunOnceAsync() => RunAsync(
            accountId, command, (work, round) => AnnounceAsync(work, round, cancellation), command.RoundId, cancellation);
    }

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, ExtendClose command, CancellationToken cancellation) =>
        command.Seconds is < 1 or > MaxSeconds
            ? Task.FromResult<Outcome<CommandDone>>(new Refusal(RefusalCode.BadRequest, "seconds", $"de 1 à {MaxSeconds} secondes"))
            : RunAsync(accountId, command, (work, round) => ExtendAsync(work, round, command.Seconds, cancellation), command.RoundId, cancellation);

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, HoldClose command, CancellationToken cancellation) =>
        RunAsync(accountId, command, (work, round) => Task.FromResult(Hold(work, round)), command.RoundId, cancellation);

    private Task<Outcome<CommandDone>> RunAsync(
        Guid accountId,
        ConsoleCommand command,
        Func<AssemblyWork, VotingRound, Task<Refusal?>> act,
        Guid roundId,
        CancellationToken cancellation) => transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            command.GetType().Name,
            command,
            async work => await work.Db.Rounds.FindAsync([roundId], cancellation) switch
            {
                null => new Refusal(RefusalCode.RoundUnknown),
                var round when round.AssemblyId != work.Assembly.Id => new Refusal(RefusalCode.RoundUnknown),
                { State: not RoundState.Open } => new Refusal(RefusalCode.RoundClosed),
                var round => await act(work, round),
            },
            cancellation);

    private async Task<Refusal?> AnnounceAsync(AssemblyWork work, VotingRound round, CancellationToken cancellation)
    {
        if (work.Assembly.SuspendedAt is not null)
        {
            return new Refusal(RefusalCode.SessionSuspended);
        }

        if (round.ClosesAt is not null)
        {
            return null;
        }

        var grace = work.Assembly.CloseGraceSeconds;
        var asked = await CloseConsents.IsAskedAsync(work, cancellation);
        if (grace == 0 && !asked)
        {
            return await deciding.CloseAsync(work, round.Id, cancellation);
        }

        round.ClosesAt = work.Now.AddSeconds(grace);
        if (asked)
        {
            work.Journal(JournalKinds.CloseAsked, new { roundId = round.Id, round.ResolutionId });
        }
        else
        {
            work.Journal(JournalKinds.CloseAnnounced, new { roundId = round.Id, round.ResolutionId, seconds = grace, closesAt = round.ClosesAt });
        }

        return null;
    }

    private static async Task<Refusal?> ExtendAsync(AssemblyWork work, VotingRound round, int seconds, CancellationToken cancellation)
    {
        if (round.ClosesAt is not { } announced || (round.CloseConsentAt is null && await CloseConsents.IsAskedAsync(work, cancellation)))
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        round.ClosesAt = (announced > work.Now ? announced : work.Now).AddSeconds(seconds);
        work.Journal(JournalKinds.CloseExtended, new { roundId = round.Id, round.ResolutionId, seconds, closesAt = round.ClosesAt });
        return null;
    }

    private static Refusal? Hold(AssemblyWork work, VotingRound round)
    {
        if (round.ClosesAt is null)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        (round.ClosesAt, round.CloseConsentAt, round.CloseConsentAccountId) = (null, null, null);
        work.Journal(JournalKinds.CloseHeld, new { roundId = round.Id, round.ResolutionId });
        return null;
    }
}
