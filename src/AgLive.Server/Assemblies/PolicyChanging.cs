using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>Changes the rules of count of an assembly, until its session opens. One line of the journal a reading that changes.</summary>
public sealed class PolicyChanging(AssemblyTransactions transactions)
{
    /// <summary>Stands for the rules as they are stored now; short enough for a field of a form.</summary>
    public static string MarkOf(GeneralAssembly assembly) => CanonicalJson.Hash(assembly.Policies)[..16];

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, ChangePolicy change, CancellationToken cancellation) =>
        change.CommandId == Guid.Empty
            ? new Refusal(RefusalCode.BadRequest)
            : await transactions.RunAsync(
                change.AssemblyId,
                change.CommandId,
                accountId,
                nameof(ChangePolicy),
                change,
                work => Task.FromResult(Change(work, change)),
                cancellation);

    private static Refusal? Change(AssemblyWork work, ChangePolicy change)
    {
        if (work.Assembly.State != AssemblyState.Convened)
        {
            return new Refusal(RefusalCode.PolicyFrozen);
        }

        if (MarkOf(work.Assembly) != change.Mark)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        var before = StoredPolicy.Of(work.Assembly);
        work.Assembly.Policies = StoredPolicy.Write(change.Policy);
        if (before.IsDone)
        {
            TellEach(work, before.Value, change.Policy);
        }
        else
        {
            work.Journal(JournalKinds.PolicyRewritten, new { policies = work.Assembly.Policies });
        }

        return null;
    }

    private static void TellEach(AssemblyWork work, AssemblyPolicy before, AssemblyPolicy after)
    {
        foreach (var changed in RetainedReadings.Changes(before, after))
        {
            work.Journal(JournalKinds.PolicyChanged, new
            {
                point = changed.Point.Name,
                from = changed.Point.TakenBy(before).Value,
                to = changed.Reading.Value,
            });
        }
    }
}
