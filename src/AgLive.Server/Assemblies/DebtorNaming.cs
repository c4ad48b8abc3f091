using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>
/// Says whose seizure a resolution authorises (loi 1965 art. 19-2), as long as no vote on it was closed: the roll of its
/// vote leaves him out, with the proxies he holds.
/// </summary>
public sealed class DebtorNaming(AssemblyTransactions transactions, AssemblyViews views)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetDebtor command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || (command.CoOwnerId is { } id && !view.Registry.Owners.ContainsKey(id)))
        {
            return RefusalCode.NotFound;
        }

        if (command.CoOwnerId is { } debtor && view.Registry.Owners[debtor].Owner.Kind == CoOwnerKind.Syndicate)
        {
            return new Refusal(RefusalCode.SyndicateLots, "coOwnerId");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SetDebtor),
            command,
            work => NameAsync(work, command, cancellation),
            cancellation);
    }

    /// <summary>The console and the command ask the same question.</summary>
    /// <param name="rounds">Rounds of this resolution, at least.</param>
    public static Refusal? WhyNot(GeneralAssembly assembly, Resolution resolution, IEnumerable<VotingRound> rounds)
    {
        if (assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        if (resolution.Majority is null)
        {
            return new Refusal(RefusalCode.NotAVote);
        }

        var held = rounds.Where(round => round.ResolutionId == resolution.Id && round.State != RoundState.Cancelled).ToList();
        return held.Count == 0
            ? null
            : new Refusal(held.Exists(round => round.State == RoundState.Open) ? RefusalCode.VoteStillOpen : RefusalCode.AlreadyDecided);
    }

    private static async Task<Refusal?> NameAsync(AssemblyWork work, SetDebtor command, CancellationToken cancellation)
    {
        var resolution = await work.Db.Resolutions.SingleOrDefaultAsync(
            known => known.Id == command.ResolutionId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (resolution is null)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        var rounds = await work.Db.Rounds.Where(round => round.ResolutionId == resolution.Id).ToListAsync(cancellation);
        if (WhyNot(work.Assembly, resolution, rounds) is { } refusal)
        {
            return refusal;
        }

        resolution.DebtorCoOwnerId = command.CoOwnerId;
        work.Journal(JournalKinds.DebtorSet, new { resolutionId = resolution.Id, number = resolution.Number, coOwnerId = command.CoOwnerId });
        return null;
    }
}
