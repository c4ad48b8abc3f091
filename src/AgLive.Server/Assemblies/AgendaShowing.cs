using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>Puts a point in discussion. The vote that is open, or waits for its proclamation, stays on every screen.</summary>
public sealed class AgendaShowing(AssemblyTransactions transactions)
{
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, ShowItem command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(ShowItem),
            command,
            work => ShowAsync(work, command.ResolutionId, cancellation),
            cancellation);

    private static async Task<Refusal?> ShowAsync(AssemblyWork work, Guid resolutionId, CancellationToken cancellation)
    {
        if (work.Assembly.State != AssemblyState.InSession)
        {
            return new Refusal(work.Assembly.State == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.NotInSession);
        }

        var item = await work.Db.Resolutions.SingleOrDefaultAsync(
            known => known.Id == resolutionId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (item is null)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        var unfinished = await work.Db.Rounds.AnyAsync(
            round => round.AssemblyId == work.Assembly.Id && round.ResolutionId != resolutionId
                && (round.State == RoundState.Open || (round.State == RoundState.Closed && round.ProclaimedAt == null)),
            cancellation);
        if (unfinished)
        {
            return new Refusal(RefusalCode.VoteStillOpen);
        }

        work.Assembly.CurrentResolutionId = item.Id;
        work.Journal(JournalKinds.ItemShown, new { resolutionId = item.Id, number = item.Number, title = item.Title });
        return null;
    }
}
