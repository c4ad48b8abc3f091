using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Attendance;

/// <summary>
/// Signs the attendance sheet at a distance, for oneself and for the mandates ticked (décret 1967 art. 14). Who is
/// already there stays as he is.
/// </summary>
public sealed class SheetSigning(AssemblyTransactions transactions, AssemblyViews views)
{
    private const int MaxOwners = 200;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SignRequest request, CancellationToken cancellation)
    {
        if (await views.GetAsync(request.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        if (JointAccounts.WhyNot(view.Registry, accountId) is { } notHis)
        {
            return notHis;
        }

        var own = JointAccounts.ActsFor(view.Registry, accountId);

        if (request.CoOwnerIds is not { Count: > 0 and <= MaxOwners } ids || ids.Distinct().Count() != ids.Count)
        {
            return new Refusal(RefusalCode.BadRequest, "coOwnerIds");
        }

        if (Signatures.KindOf(request.Kind) is not { } kind)
        {
            return new Refusal(RefusalCode.BadRequest, "kind");
        }

        var signer = new Signer(accountId, [.. own], kind, request.Data ?? "");
        return await transactions.RunAsync(
            request.AssemblyId,
            request.CommandId,
            accountId,
            "Sign",
            request,
            work => SignAsync(work, view.Registry, signer, ids, cancellation),
            cancellation);
    }

    private static async Task<Refusal?> SignAsync(
        AssemblyWork work, Data.Registry registry, Signer signer, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var refusal = SheetRules.WhyNot(work) ?? await Signatures.FlawAsync(work, registry, signer.Own, signer.Kind, signer.Data, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var mandates = await work.Db.Proxies
            .InForce(work.Assembly.Id)
            .Where(proxy => proxy.HolderId != null && signer.Own.Contains(proxy.HolderId.Value))
            .ToDictionaryAsync(proxy => proxy.GrantorId, cancellation);
        if (ids.Any(id => !signer.Own.Contains(id) && !mandates.ContainsKey(id)))
        {
            return new Refusal(RefusalCode.NotEntitled, "coOwnerIds");
        }

        // Oneself first: a mandate counts only while its holder is there.
        var sheet = new SheetWork(work);
        var arrived = new List<Guid>();
        foreach (var id in ids.OrderBy(id => signer.Own.Contains(id) ? 0 : 1))
        {
            var proxy = signer.Own.Contains(id) ? null : mandates[id];
            if (proxy is not null && !await IsThereAsync(work, sheet, proxy.HolderId!.Value, cancellation))
            {
                return new Refusal(RefusalCode.NotPresent, "coOwnerIds");
            }

            if (await sheet.ArriveAsync(Entry(work, signer, id, proxy), cancellation))
            {
                arrived.Add(id);
            }
        }

        if (arrived.Count > 0)
        {
            work.Journal(JournalKinds.SheetSigned, new { coOwnerIds = arrived, kind = signer.Kind.ToString() });
        }

        return null;
    }

    private static async Task<bool> IsThereAsync(AssemblyWork work, SheetWork sheet, Guid holderId, CancellationToken cancellation)
    {
        var arriving = work.Db.Attendance.Local.Any(entry => entry.CoOwnerId == holderId && entry.LeftAt is null);
        return arriving || await sheet.StayOfAsync(holderId, cancellation) is { Mode: not AttendanceMode.Represented };
    }

    private static AttendanceEntry Entry(AssemblyWork work, Signer signer, Guid coOwnerId, Proxy? proxy) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        CoOwnerId = coOwnerId,
        Mode = proxy is null ? AttendanceMode.Remote : AttendanceMode.Represented,
        HolderCoOwnerId = proxy?.HolderId,
        HolderName = proxy?.HolderName ?? "",
        ArrivedAt = work.Now,
        Signature = signer.Kind,
        SignatureData = signer.Data,
        RecordedByAccountId = signer.AccountId,
    };

    private sealed record Signer(Guid AccountId, IReadOnlyList<Guid> Own, SignatureKind Kind, string Data);
}
