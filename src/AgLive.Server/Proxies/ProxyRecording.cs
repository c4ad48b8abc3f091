using AgLive.Domain;
using AgLive.Domain.Proxies;
using AgLive.Domain.Rolls;
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

        if (Limit(work.Assembly, view.Registry, proxies, command, name).Refusal is { } limit)
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
            await sheet.ArriveAsync(Represented(work, recorded), cancellation);
        }

        work.Journal(JournalKinds.ProxyRecorded, new { command.GrantorId, command.HolderId, holderName = name, represented });
        return null;
    }

    private static Outcome<Done> Limit(
        GeneralAssembly assembly, Data.Registry registry, List<Proxy> proxies, RecordProxy command, string name)
    {
        var general = registry.Keys.First(key => key.Code == AllocationKey.General);
        var policy = StoredPolicy.Of(assembly);
        if (policy.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var roll = FrozenRolls.Freeze(registry, general, new Dictionary<Guid, Standing>(), policy.Value);
        if (roll.Refusal is { } flaw)
        {
            return flaw;
        }

        List<Guid> grantors = [.. proxies.Where(proxy => IsSameHolder(proxy, command, name)).Select(proxy => proxy.GrantorId), command.GrantorId];
        var holding = new ProxyHolding(
            command.HolderId is { } holder ? Voix(roll.Value, holder) : 0,
            [.. grantors.Select(grantor => new Grantor(Voix(roll.Value, grantor)))],
            command.HolderId is { } barred && ManagerOwners.Contains(registry, barred) ? HolderTie.Syndic : HolderTie.None);
        return ProxyLimit.Check(holding, ProxyLimit.CeilingBase(roll.Value));
    }

    private static bool IsSyndicate(Data.Registry registry, Guid coOwnerId) =>
        registry.Owners[coOwnerId].Owner.Kind == CoOwnerKind.Syndicate;

    private static long Voix(VotingRoll roll, Guid coOwnerId) => roll.Voix(FrozenRolls.IdOf(coOwnerId));

    private static bool IsSameHolder(Proxy proxy, RecordProxy command, string name) => command.HolderId is { } holder
        ? proxy.HolderId == holder
        : proxy.HolderId is null && string.Equals(proxy.HolderName, name, StringComparison.OrdinalIgnoreCase);

    private static async Task<bool> HolderIsThereAsync(SheetWork sheet, RecordProxy command, CancellationToken cancellation) =>
        command.HolderId is { } holder
            ? await sheet.StayOfAsync(holder, cancellation) is { Mode: not AttendanceMode.Represented }
            : command.HolderPresent;

    private static AttendanceEntry Represented(AssemblyWork work, Proxy proxy) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        CoOwnerId = proxy.GrantorId,
        Mode = AttendanceMode.Represented,
        HolderCoOwnerId = proxy.HolderId,
        HolderName = proxy.HolderName,
        ArrivedAt = work.Now,
        Signature = SignatureKind.ByHand,
        RecordedByAccountId = work.AccountId,
    };
}
