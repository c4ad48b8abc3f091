using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>Ends the links to the screen of the hall given so far: each carries the revision it was made at.</summary>
public sealed class ScreenLinks(AssemblyTransactions transactions)
{
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, CutScreens command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.AssemblyId, command.CommandId, accountId, nameof(CutScreens), command, work => Task.FromResult(Cut(work)), cancellation);

    private static Refusal? Cut(AssemblyWork work)
    {
        work.Assembly.ProjectorRevision++;
        work.Journal(JournalKinds.ScreensCut, new { });
        return null;
    }
}
