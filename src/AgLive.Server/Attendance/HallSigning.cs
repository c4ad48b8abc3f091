using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Attendance;

/// <summary>
/// LIV-23: signs the attendance sheet at the door of the hall, on a tablet of the syndic, for oneself and for the mandates
/// one holds (décret 1967 art. 14).
/// </summary>
public sealed class HallSigning(AssemblyTransactions transactions, AssemblyViews views)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SignInHall command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || !view.Registry.Owners.TryGetValue(command.CoOwnerId, out var signer))
        {
            return RefusalCode.NotFound;
        }

        if (signer.Owner.Kind == CoOwnerKind.Syndicate)
        {
            return RefusalCode.SyndicateLots;
        }

        if (command.CoOwnerIds is not { Count: > 0 and <= 200 } ids || ids.Distinct().Count() != ids.Count || !ids.Contains(command.CoOwnerId))
        {
            return new Refusal(RefusalCode.BadRequest, "coOwnerIds");
        }

        SignatureKind? kind = command.Kind switch { "drawn" => SignatureKind.Drawn, "typed" => SignatureKind.Typed, _ => null };
        if (kind is null)
        {
            return new Refusal(RefusalCode.BadRequest, "kind");
        }

        var owner = signer.Owner;
        if (SignatureRules.Flaw(
            kind.Value, command.Data, [owner.DisplayName, $"{owner.FirstName} {owner.LastName}", owner.CommonRepresentative]) is { } flaw)
        {
            return flaw;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SignInHall),
            command,
            work => SignAsync(work, command, kind.Value, cancellation),
            cancellation);
    }

    private static async Task<Refusal?> SignAsync(
        AssemblyWork work, SignInHall command, SignatureKind kind, CancellationToken cancellation)
    {
        if (SheetRules.WhyNot(work) is { } refusal)
        {
            return refusal;
        }

        var mandates = await work.Db.Proxies
            .Where(proxy => proxy.AssemblyId == work.Assembly.Id && proxy.RevokedAt == null && proxy.State == ProxyState.Accepted
                && proxy.HolderId == command.CoOwnerId)
            .ToDictionaryAsync(proxy => proxy.GrantorId, cancellation);
        if (command.CoOwnerIds.Any(id => id != command.CoOwnerId && !mandates.ContainsKey(id)))
        {
            return new Refusal(RefusalCode.NotEntitled, "coOwnerIds");
        }

        // Oneself first: a mandate counts only while its holder is there.
        var sheet = new SheetWork(work);
        var arrived = new List<Guid>();
        foreach (var id in command.CoOwnerIds.OrderBy(id => id == command.CoOwnerId ? 0 : 1))
        {
            if (await sheet.ArriveAsync(Entry(work, command, kind, id, mandates.GetValueOrDefault(id)), cancellation))
            {
                arrived.Add(id);
            }
        }

        if (arrived.Count == 0)
        {
            return new Refusal(RefusalCode.AlreadyPresent);
        }

        work.Journal(JournalKinds.SheetSigned, new { coOwnerIds = arrived, kind = kind.ToString(), inHall = true });
        return null;
    }

    private static AttendanceEntry Entry(AssemblyWork work, SignInHall command, SignatureKind kind, Guid coOwnerId, Proxy? proxy) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        CoOwnerId = coOwnerId,
        Mode = proxy is null ? AttendanceMode.Room : AttendanceMode.Represented,
        HolderCoOwnerId = proxy?.HolderId,
        HolderName = proxy?.HolderName ?? "",
        ArrivedAt = work.Now,
        Signature = kind,
        SignatureData = command.Data,
        RecordedByAccountId = work.AccountId,
    };
}
