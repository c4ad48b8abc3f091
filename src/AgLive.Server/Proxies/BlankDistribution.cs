using AgLive.Domain;
using AgLive.Domain.Proxies;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Notices;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Proxies;

/// <summary>
/// Names the holder of a blank mandate (décret 1967 art. 15-1). The operator says who presides the council, who else of it
/// is there; the program sees on the sheet who is present, and the law says who names. The syndic never does.
/// </summary>
public sealed class BlankDistribution(AssemblyTransactions transactions, AssemblyViews views, HolderTies ties, ProxyNotices notices)
{
    private const int MaxName = 120;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, DistributeProxy command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || new[] { command.GrantorId, command.HolderId, command.CouncilPresidentId, command.CouncilMemberId }
                .OfType<Guid>().Any(id => !view.Registry.Owners.ContainsKey(id)))
        {
            return RefusalCode.NotFound;
        }

        if (command.HolderId == command.GrantorId)
        {
            return RefusalCode.ProxyToSelf;
        }

        var name = command.HolderId is { } id ? view.Registry.Owners[id].Owner.DisplayName : command.HolderName?.Trim() ?? "";
        return name.Length is 0 or > MaxName || name.Any(char.IsControl)
            ? new Refusal(RefusalCode.BadRequest, "holderName", "le nom du mandataire")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(DistributeProxy),
                command,
                work => DistributeAsync(work, view, command, new Holder(command.HolderId, name), cancellation),
                cancellation);
    }

    private async Task<Refusal?> DistributeAsync(
        AssemblyWork work, AssemblyView view, DistributeProxy command, Holder holder, CancellationToken cancellation)
    {
        if (work.Assembly.State != AssemblyState.InSession)
        {
            return new Refusal(work.Assembly.State == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.NotInSession);
        }

        var given = await work.Db.Proxies.Given(work.Assembly.Id).ToListAsync(cancellation);
        if (given.Find(one => one.GrantorId == command.GrantorId) is not { State: ProxyState.Blank } proxy)
        {
            return new Refusal(RefusalCode.ProxyNotInForce);
        }

        var named = await WhoNamesAsync(work, view, command, cancellation);
        if (named.Refusal is { } none)
        {
            return none;
        }

        if (ProxyHolders.IsBarred(await ties.OfAsync(work.Db, view.Registry, holder, cancellation)))
        {
            return new Refusal(RefusalCode.ProxyHolderBarred);
        }

        if (HolderLimits.Check(work.Assembly, view.Registry, given.Where(one => one.IsInForce), proxy.GrantorId, holder).Refusal is { } limit)
        {
            return limit;
        }

        (proxy.HolderId, proxy.HolderName, proxy.State) = (holder.CoOwnerId, holder.Name, ProxyState.Accepted);
        (proxy.DistributedAt, proxy.DistributedBy) = (work.Now, named.Value);
        await RepresentAsync(work, proxy, command.HolderPresent, cancellation);
        work.Journal(JournalKinds.ProxyDistributed, new { proxy.GrantorId, proxy.HolderId, proxy.HolderName, by = named.Value });
        await notices.DistributedAsync(work, view, proxy, cancellation);
        return null;
    }

    /// <summary>The order of the law, with the presence the sheet shows: « Mme Leroy, présidente … ».</summary>
    private static async Task<Outcome<string>> WhoNamesAsync(
        AssemblyWork work, AssemblyView view, DistributeProxy command, CancellationToken cancellation)
    {
        var sheet = new SheetWork(work);
        var receiver = ProxyHolders.ReceiverOfBlankProxies(
            command.CouncilPresidentId is { } president && await sheet.IsThereAsync(president, cancellation),
            command.CouncilMemberId is { } member && await sheet.IsThereAsync(member, cancellation));
        if (receiver != BlankProxyReceiver.SessionPresident)
        {
            var isPresident = receiver == BlankProxyReceiver.CouncilPresident;
            var who = isPresident ? command.CouncilPresidentId!.Value : command.CouncilMemberId!.Value;
            var name = view.Registry.Owners[who].Owner.DisplayName;
            return $"{name}, {(isPresident ? "à la présidence du conseil syndical" : "membre du conseil syndical")}";
        }

        var chair = await work.Db.BureauMembers
            .Where(one => one.AssemblyId == work.Assembly.Id && one.Role == BureauRole.President)
            .OrderByDescending(one => one.AppointedAt)
            .Select(one => one.Name)
            .FirstOrDefaultAsync(cancellation);
        if (chair is null)
        {
            return RefusalCode.BureauFirst;
        }

        return !ProxyHolders.MayElectSessionPresident(receiver) && await IsChairBeingElectedAsync(work, cancellation)
            ? RefusalCode.BlankProxyElectsChair
            : $"{chair}, à la présidence de la séance";
    }

    private static Task<bool> IsChairBeingElectedAsync(AssemblyWork work, CancellationToken cancellation) => (
        from round in work.Db.Rounds
        join resolution in work.Db.Resolutions on round.ResolutionId equals resolution.Id
        where round.AssemblyId == work.Assembly.Id && round.State == RoundState.Open && resolution.Seat == BureauRole.President
        select round.Id).AnyAsync(cancellation);

    private static async Task RepresentAsync(AssemblyWork work, Proxy proxy, bool outsiderIsThere, CancellationToken cancellation)
    {
        if (proxy.HolderId is null && outsiderIsThere)
        {
            await new SheetWork(work).RepresentAsync(proxy, cancellation);
            return;
        }

        await ProxyEffects.RepresentAsync(work, proxy, cancellation);
    }
}
