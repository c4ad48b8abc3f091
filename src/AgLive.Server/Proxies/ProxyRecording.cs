using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Proxies;

/// <summary>Records a written proxy within the limits of loi 1965 art. 22 I al. 3.</summary>
public sealed class ProxyRecording(AssemblyTransactions transactions, AssemblyViews views)
{
    private const int MaxName = 200;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordProxy command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || !view.Registry.Owners.ContainsKey(command.GrantorId)
            || (command.HolderId is { } named && !view.Registry.Owners.ContainsKey(named)))
        {
            return RefusalCode.NotFound;
        }

        if (command.HolderId == command.GrantorId)
        {
            return RefusalCode.ProxyToSelf;
        }

        if (IsSyndicate(view.Registry, command.GrantorId) || (command.HolderId is { } asked && IsSyndicate(view.Registry, asked)))
        {
            return RefusalCode.SyndicateLots;
        }

        var name = command.HolderId is { } id ? view.Registry.Owners[id].Owner.DisplayName : command.HolderName?.Trim() ?? "";
        if (name.Length is 0 or > MaxName)
        {
            return new Refusal(RefusalCode.BadRequest, "holderName");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RecordProxy),
            command,
            work => RecordAsync(work, view, command, name, cancellation),
            cancellation);
    }

    private static async Task<Refusal?> RecordAsync(
        AssemblyWork work, AssemblyView view, RecordProxy command, string name, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var proxies = await work.Db.Proxies
            .Where(proxy => proxy.AssemblyId == work.Assembly.Id && proxy.RevokedAt == null)
            .ToListAsync(cancellation);
        if (proxies.Exists(proxy => proxy.GrantorId == command.GrantorId))
        {
            return new Refusal(RefusalCode.ProxyAlreadyGiven);
        }

        var sheet = new SheetWork(work);
        if (await sheet.StayOfAsync(command.GrantorId, cancellation) is not null)
        {
            return new Refusal(RefusalCode.AlreadyPresent);
        }

        var holder = new Holder(command.HolderId, name);
        if (HolderLimits.Check(work.Assembly, view.Registry, proxies.Where(proxy => proxy.IsInForce), command.GrantorId, holder).Refusal is { } limit)
        {
            return limit;
        }

        var recorded = new Proxy
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            GrantorId = command.GrantorId,
            HolderId = command.HolderId,
            HolderName = name,
            RecordedAt = work.Now,
            RecordedByAccountId = work.AccountId,
        };
        work.Db.Proxies.Add(recorded);
        var represented = await HolderIsThereAsync(sheet, command, cancellation);
        if (represented)
        {
            await sheet.RepresentAsync(recorded, cancellation);
        }

        work.Journal(JournalKinds.ProxyRecorded, new { command.GrantorId, command.HolderId, holderName = name, represented });
        return null;
    }

    private static bool IsSyndicate(Data.Registry registry, Guid coOwnerId) =>
        registry.Owners[coOwnerId].Owner.Kind == CoOwnerKind.Syndicate;

    private static async Task<bool> HolderIsThereAsync(SheetWork sheet, RecordProxy command, CancellationToken cancellation) =>
        command.HolderId is { } holder
            ? await sheet.StayOfAsync(holder, cancellation) is { Mode: not AttendanceMode.Represented }
            : command.HolderPresent;
}
