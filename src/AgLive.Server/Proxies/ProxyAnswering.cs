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

/// <summary>The holder named accepts or declines; his limits are measured anew, with the mandates he has by then.</summary>
public sealed class ProxyAnswering(AssemblyTransactions transactions, AssemblyViews views, ProxyNotices notices)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, AnswerProxy command, CancellationToken cancellation)
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
            nameof(AnswerProxy),
            command,
            work => AnswerAsync(work, view, command, own, cancellation),
            cancellation);
    }

    private async Task<Refusal?> AnswerAsync(
        AssemblyWork work, AssemblyView view, AnswerProxy command, IReadOnlyList<Guid> own, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var proxy = await work.Db.Proxies.Given(work.Assembly.Id)
            .SingleOrDefaultAsync(one => one.Id == command.ProxyId && one.State == ProxyState.Offered, cancellation);
        if (proxy?.HolderId is not { } holder || !own.Contains(holder))
        {
            return new Refusal(RefusalCode.ProxyNotInForce);
        }

        proxy.AnsweredAt = work.Now;
        var refusal = command.Accepts
            ? await AcceptAsync(work, view.Registry, proxy, cancellation)
            : await DeclineAsync(work, proxy, cancellation);
        if (refusal is null)
        {
            await notices.AnsweredAsync(work, view, proxy, cancellation);
        }

        return refusal;
    }

    private static async Task<Refusal?> AcceptAsync(
        AssemblyWork work, Data.Registry registry, Proxy proxy, CancellationToken cancellation)
    {
        var inForce = await work.Db.Proxies.InForce(work.Assembly.Id).ToListAsync(cancellation);
        var holder = new Holder(proxy.HolderId, proxy.HolderName);
        if (HolderLimits.Check(work.Assembly, registry, inForce, proxy.GrantorId, holder).Refusal is { } limit)
        {
            return limit;
        }

        proxy.State = ProxyState.Accepted;
        await ProxyEffects.RepresentAsync(work, proxy, cancellation);
        work.Journal(JournalKinds.ProxyAccepted, new { proxy.GrantorId, proxy.HolderId, proxy.HolderName });
        return null;
    }

    /// <summary>A mandate that was passed on goes back to who passed it on.</summary>
    private static async Task<Refusal?> DeclineAsync(AssemblyWork work, Proxy proxy, CancellationToken cancellation)
    {
        proxy.State = ProxyState.Declined;
        proxy.RevokedAt = work.Now;
        work.Journal(JournalKinds.ProxyDeclined, new { proxy.GrantorId, proxy.HolderId, proxy.HolderName });
        if (proxy.SubdelegatedFromId is not { } from)
        {
            return null;
        }

        // Saved apart: one mandate in force a grantor is a rule of the database.
        await work.Db.SaveChangesAsync(cancellation);
        var first = await work.Db.Proxies.SingleAsync(one => one.Id == from, cancellation);
        first.RevokedAt = null;
        await ProxyEffects.RepresentAsync(work, first, cancellation);
        return null;
    }
}
