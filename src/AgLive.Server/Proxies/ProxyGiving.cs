using AgLive.Domain;
using AgLive.Domain.Proxies;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Notices;
using AgLive.Web.Proxies;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Proxies;

/// <summary>
/// A mandate signed on line (loi 1965 art. 22 I). A co-owner named must accept it; somebody else accepts by using it
/// (C. civ. art. 1985 al. 2); a blank one waits to be distributed (décret 1967 art. 15-1).
/// </summary>
public sealed class ProxyGiving(AssemblyTransactions transactions, AssemblyViews views, HolderTies ties, ProxyNotices notices)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, GiveProxy command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        var asked = ProxyRequest.Of(view, own, command);
        return asked.Refusal is { } refusal
            ? refusal
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(GiveProxy),
                command,
                work => GiveAsync(work, view, asked.Value, cancellation),
                cancellation);
    }

    private async Task<Refusal?> GiveAsync(AssemblyWork work, AssemblyView view, ProxyRequest asked, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var given = await work.Db.Proxies.Given(work.Assembly.Id).ToListAsync(cancellation);
        var held = given.Find(proxy => proxy.GrantorId == asked.Command.GrantorId);
        var refusal = Standing(asked, held)
            ?? await SigningFlawAsync(work, view, asked, cancellation)
            ?? await HolderFlawAsync(work, view, asked, given, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var passedOnBy = held is null ? "" : await PassOnAsync(work, held, cancellation);
        var proxy = asked.ToProxy(work, held?.Instructions);
        work.Db.Proxies.Add(proxy);
        work.Journal(
            JournalKinds.ProxyGiven,
            new
            {
                proxy.GrantorId,
                proxy.HolderId,
                proxy.HolderName,
                passedOnBy,
                blank = proxy.IsBlank,
                waits = proxy.State == ProxyState.Offered,
            });
        await notices.OfferedAsync(work, view, proxy, passedOnBy, cancellation);
        return null;
    }

    /// <summary>One mandate a grantor: none when he gives it, that one when its holder passes it on.</summary>
    private static Refusal? Standing(ProxyRequest asked, Proxy? held) => (asked.Command.PassedOnId, held) switch
    {
        (null, null) => null,
        (null, _) => new Refusal(RefusalCode.ProxyAlreadyGiven),
        ({ } id, { IsInForce: true, HolderId: { } holder }) when held.Id == id && asked.Own.Contains(holder) =>
            held.ForbidsSubdelegation ? new Refusal(RefusalCode.SubdelegationForbidden) : null,
        _ => new Refusal(RefusalCode.ProxyNotInForce),
    };

    private static async Task<Refusal?> SigningFlawAsync(
        AssemblyWork work, AssemblyView view, ProxyRequest asked, CancellationToken cancellation)
    {
        if (await new SheetWork(work).IsThereAsync(asked.Command.GrantorId, cancellation))
        {
            return new Refusal(RefusalCode.AlreadyPresent);
        }

        return await Signatures.FlawAsync(work, view.Registry, asked.Own, asked.Kind, asked.Command.Data, cancellation);
    }

    private async Task<Refusal?> HolderFlawAsync(
        AssemblyWork work, AssemblyView view, ProxyRequest asked, List<Proxy> given, CancellationToken cancellation)
    {
        if (asked.Command.IsBlank)
        {
            return null;
        }

        if (ProxyHolders.IsBarred(await ties.OfAsync(work.Db, view.Registry, asked.Holder, cancellation)))
        {
            return new Refusal(RefusalCode.ProxyHolderBarred);
        }

        return HolderLimits.Check(
            work.Assembly, view.Registry, given.Where(proxy => proxy.IsInForce), asked.Command.GrantorId, asked.Holder).Refusal;
    }

    /// <summary>The first holder lets go at once; the grantor is represented again when the next one accepts.</summary>
    private static async Task<string> PassOnAsync(AssemblyWork work, Proxy held, CancellationToken cancellation)
    {
        held.RevokedAt = work.Now;
        await new SheetWork(work).DepartAsync(held.GrantorId, cancellation);

        // Saved apart: one mandate in force a grantor is a rule of the database.
        await work.Db.SaveChangesAsync(cancellation);
        return held.HolderName;
    }
}
