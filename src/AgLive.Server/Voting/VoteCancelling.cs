using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Cancels a vote that is open or not yet proclaimed. Its ballots are kept and count for nothing.</summary>
public sealed class VoteCancelling(AssemblyTransactions transactions, RoundClosing closing, LiveRounds live)
{
    private const int MaxMotive = 500;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, CancelVote command, CancellationToken cancellation)
    {
        var motive = command.Motive?.Trim() ?? "";
        if (motive.Length is 0 or > MaxMotive)
        {
            return new Refusal(RefusalCode.MotiveMissing, "motive");
        }

        var done = await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(CancelVote),
            command,
            work => CancelAsync(work, command.RoundId, motive, cancellation),
            cancellation);
        if (done.IsDone)
        {
            await live.StopAsync(command.AssemblyId, command.RoundId, cancellation);
        }

        return done;
    }

    private async Task<Refusal?> CancelAsync(AssemblyWork work, Guid roundId, string motive, CancellationToken cancellation)
    {
        var wasOpen = await closing.TryCancelAsync(work, roundId, motive, cancellation);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(
            known => known.Id == roundId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (round is null)
        {
            return new Refusal(RefusalCode.RoundUnknown);
        }

        if (!wasOpen)
        {
            if (round.State == RoundState.Cancelled || round.ProclaimedAt is not null)
            {
                return new Refusal(RefusalCode.RoundClosed);
            }

            round.State = RoundState.Cancelled;
            round.CancelMotive = motive;
        }

        await PreventedVotes.ForgetAsync(work, roundId, cancellation);
        work.Journal(JournalKinds.VoteCancelled, new { roundId, round.ResolutionId, motive, wasClosed = !wasOpen });
        return null;
    }
}
