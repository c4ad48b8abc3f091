using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Notices;
using AgLive.Web.Proxies;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Proxies;

/// <summary>A grantor takes his mandate back (C. civ. art. 2004). What was voted for him stays; nothing more is.</summary>
public sealed class ProxyRevoking(AssemblyTransactions transactions, AssemblyViews views, ProxyNotices notices)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, RevokeProxy command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RevokeProxy),
            command,
            work => RevokeAsync(work, view, command, own, cancellation),
            cancellation);
    }

    private async Task<Refusal?> RevokeAsync(
        AssemblyWork work, AssemblyView view, RevokeProxy command, IReadOnlyList<Guid> own, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var proxy = await work.Db.Proxies.Given(work.Assembly.Id)
            .SingleOrDefaultAsync(one => one.Id == command.ProxyId && own.Contains(one.GrantorId), cancellation);
        if (proxy is null)
        {
            return new Refusal(RefusalCode.ProxyNotInForce);
        }

        proxy.RevokedAt = work.Now;
        var left = await new SheetWork(work).DepartAsync(proxy.GrantorId, cancellation);
        work.Journal(JournalKinds.ProxyRevoked, new { proxy.GrantorId, proxy.HolderId, proxy.HolderName, wasRepresented = left.Count > 0 });
        await notices.RevokedAsync(work, view, proxy, cancellation);
        return null;
    }
}
