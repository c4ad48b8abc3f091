using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Attendance;

/// <summary>Leaves the assembly; votes cast stay, the mandates held drop with their holder.</summary>
public sealed class Departing(AssemblyTransactions transactions, AssemblyViews views)
{
    /// <summary>« Quitter la séance », by the person himself.</summary>
    public async Task<Outcome<CommandDone>> LeaveAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        if (JointAccounts.WhyNot(view.Registry, accountId) is { } notHis)
        {
            return notHis;
        }

        var own = JointAccounts.ActsFor(view.Registry, accountId);

        return await transactions.RunAsync(
            assemblyId,
            commandId,
            accountId,
            "Leave",
            new { assemblyId },
            work => DepartAsync(work, own, cancellation),
            cancellation);
    }

    /// <summary>Recorded by the operator.</summary>
    public async Task<Outcome<CommandDone>> RecordAsync(Guid accountId, RecordDeparture command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || !view.Registry.Owners.ContainsKey(command.CoOwnerId))
        {
            return RefusalCode.NotFound;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RecordDeparture),
            command,
            work => DepartAsync(work, [command.CoOwnerId], cancellation),
            cancellation);
    }

    private static async Task<Refusal?> DepartAsync(AssemblyWork work, IReadOnlyList<Guid> coOwnerIds, CancellationToken cancellation)
    {
        if (SheetRules.WhyNot(work) is { } refusal)
        {
            return refusal;
        }

        var sheet = new SheetWork(work);
        var left = new List<Guid>();
        foreach (var id in coOwnerIds)
        {
            left.AddRange(await sheet.DepartAsync(id, cancellation));
        }

        if (left.Count == 0)
        {
            return new Refusal(RefusalCode.NotPresent);
        }

        work.Journal(JournalKinds.DepartureRecorded, new { coOwnerIds = left });
        return null;
    }
}
