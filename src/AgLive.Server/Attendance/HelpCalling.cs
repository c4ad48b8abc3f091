using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Web.Wire;

namespace AgLive.Server.Attendance;

/// <summary>
/// « Je n'arrive pas à voter »: journaled with the facts, since a technical incident that kept somebody from voting
/// belongs in the minutes (décret 1967 art. 17).
/// </summary>
public sealed class HelpCalling(AssemblyTransactions transactions, AssemblyViews views)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        var round = view.Rounds.LastOrDefault(known => known.ResolutionId == view.Assembly.CurrentResolutionId);
        return await transactions.RunAsync(
            assemblyId,
            commandId,
            accountId,
            "Help",
            new { assemblyId },
            work =>
            {
                var refusal = SheetRules.WhyNot(work);
                if (refusal is null)
                {
                    work.Journal(JournalKinds.VoterInDifficulty, new { coOwnerIds = own, roundId = round?.Id, roundState = round?.State.ToString() });
                }

                return Task.FromResult(refusal);
            },
            cancellation);
    }
}
