using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Proxies;

/// <summary>A holder who is not a co-owner has arrived with his mandate: the grantor is represented from now on.</summary>
public sealed class HolderArriving(AssemblyTransactions transactions)
{
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordHolderArrival command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RecordHolderArrival),
            command,
            work => ArriveAsync(work, command.GrantorId, cancellation),
            cancellation);
    }

    private static async Task<Refusal?> ArriveAsync(AssemblyWork work, Guid grantorId, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var proxy = await work.Db.Proxies.InForce(work.Assembly.Id)
            .SingleOrDefaultAsync(one => one.GrantorId == grantorId && one.HolderId == null, cancellation);
        if (proxy is null)
        {
            return new Refusal(RefusalCode.ProxyNotInForce);
        }

        if (!await new SheetWork(work).RepresentAsync(proxy, cancellation))
        {
            return new Refusal(RefusalCode.AlreadyPresent);
        }

        work.Journal(JournalKinds.HolderArrived, new { proxy.GrantorId, proxy.HolderName });
        return null;
    }
}
