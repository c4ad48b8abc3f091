using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Attendance;

/// <summary>Records a presence by hand, with its motive and its witness; the mandates of the arriving holder follow.</summary>
public sealed class PresenceRecording(AssemblyTransactions transactions, AssemblyViews views)
{
    private const int MaxText = 500;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordPresence command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || !view.Registry.Owners.ContainsKey(command.CoOwnerId))
        {
            return RefusalCode.NotFound;
        }

        if (view.Registry.Owners[command.CoOwnerId].Owner.Kind == CoOwnerKind.Syndicate)
        {
            return new Refusal(RefusalCode.SyndicateLots, "coOwnerId");
        }

        if (Flaw(command) is { } flaw)
        {
            return flaw;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RecordPresence),
            command,
            work => ArriveAsync(work, command, cancellation),
            cancellation);
    }

    private static Refusal? Flaw(RecordPresence command)
    {
        if (ModeOf(command.Mode) is null)
        {
            return new Refusal(RefusalCode.BadRequest, "mode");
        }

        if (command.Motive?.Trim() is not { Length: > 0 and <= MaxText })
        {
            return new Refusal(RefusalCode.MotiveMissing, "motive");
        }

        return command.Witness?.Trim() is { Length: > 0 and <= MaxText } ? null : new Refusal(RefusalCode.WitnessMissing, "witness");
    }

    private static AttendanceMode? ModeOf(string? mode) => mode switch
    {
        "room" => AttendanceMode.Room,
        "remote" => AttendanceMode.Remote,
        _ => null,
    };

    private static async Task<Refusal?> ArriveAsync(AssemblyWork work, RecordPresence command, CancellationToken cancellation)
    {
        if (SheetRules.WhyNot(work) is { } refusal)
        {
            return refusal;
        }

        var sheet = new SheetWork(work);
        if (!await sheet.ArriveAsync(Entry(work, command, command.CoOwnerId, null), cancellation))
        {
            return new Refusal(RefusalCode.AlreadyPresent);
        }

        var arrived = new List<Guid> { command.CoOwnerId };
        var held = await work.Db.Proxies
            .InForce(work.Assembly.Id)
            .Where(proxy => proxy.HolderId == command.CoOwnerId)
            .ToListAsync(cancellation);
        foreach (var proxy in held)
        {
            if (await sheet.ArriveAsync(Entry(work, command, proxy.GrantorId, proxy), cancellation))
            {
                arrived.Add(proxy.GrantorId);
            }
        }

        work.Journal(
            JournalKinds.PresenceRecorded,
            new { coOwnerIds = arrived, mode = command.Mode, motive = command.Motive.Trim(), witness = command.Witness.Trim() });
        return null;
    }

    private static AttendanceEntry Entry(AssemblyWork work, RecordPresence command, Guid coOwnerId, Proxy? proxy) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        CoOwnerId = coOwnerId,
        Mode = proxy is null ? ModeOf(command.Mode)!.Value : AttendanceMode.Represented,
        HolderCoOwnerId = proxy?.HolderId,
        HolderName = proxy?.HolderName ?? "",
        ArrivedAt = work.Now,
        Signature = SignatureKind.ByHand,
        RecordedByAccountId = work.AccountId,
        Motive = command.Motive.Trim(),
        Witness = command.Witness.Trim(),
    };
}
