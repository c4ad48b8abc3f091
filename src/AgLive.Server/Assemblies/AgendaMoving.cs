using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>
/// Changes the order in which the points to come are taken. Their numbers stay those of the convocation, and no point is
/// added to it (décret 1967 art. 13).
/// </summary>
public sealed class AgendaMoving(AssemblyTransactions transactions)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, MoveItem command, CancellationToken cancellation) =>
        command.BeforeId == command.ResolutionId
            ? new Refusal(RefusalCode.BadRequest, "beforeId")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(MoveItem),
                command,
                work => MoveAsync(work, command, cancellation),
                cancellation);

    /// <summary>The agenda with one point put before another, or last. What stands where it is to stand keeps its place.</summary>
    public static IReadOnlyList<Resolution> Moved(IEnumerable<Resolution> agenda, Guid id, Guid? beforeId)
    {
        var order = agenda.OrderBy(item => item.Position).ThenBy(item => item.Id).ToList();
        var item = order.Single(known => known.Id == id);
        order.Remove(item);
        order.Insert(beforeId is null ? order.Count : order.FindIndex(known => known.Id == beforeId), item);
        return order;
    }

    private static async Task<Refusal?> MoveAsync(AssemblyWork work, MoveItem command, CancellationToken cancellation)
    {
        var agenda = await work.Db.Resolutions.Where(item => item.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        var rounds = await work.Db.Rounds.Where(round => round.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        var before = agenda.Find(item => item.Id == command.BeforeId);
        if (agenda.Find(item => item.Id == command.ResolutionId) is not { } item || (before is null && command.BeforeId is not null))
        {
            return new Refusal(RefusalCode.NotFound);
        }

        var order = Moved(agenda, item.Id, before?.Id);
        if ((Refused(work.Assembly, item, before, rounds) ?? Competing(agenda, order, item, rounds)) is { } refusal)
        {
            return refusal;
        }

        for (var place = 0; place < order.Count; place++)
        {
            order[place].Position = place + 1;
        }

        work.Journal(JournalKinds.ItemMoved, new { resolutionId = item.Id, number = item.Number, title = item.Title, before = before?.Number });
        return null;
    }

    /// <summary>Only points to come move, and only among themselves.</summary>
    private static Refusal? Refused(GeneralAssembly assembly, Resolution item, Resolution? before, List<VotingRound> rounds) =>
        AgendaRules.WhyNotMoved(assembly, item, rounds)
        ?? (before is null ? null : AgendaRules.WhyNotMoved(assembly, before, rounds));

    /// <summary>Of competitors that pass, an assembly may retain the first of the agenda: once one was voted on, their order stays.</summary>
    private static Refusal? Competing(
        List<Resolution> agenda, IReadOnlyList<Resolution> order, Resolution item, List<VotingRound> rounds)
    {
        var group = agenda.Where(one => item.CompetitionGroup.Length > 0 && one.CompetitionGroup == item.CompetitionGroup)
            .OrderBy(one => one.Position).ThenBy(one => one.Id).ToList();
        var voted = rounds.Exists(round => round.State != RoundState.Cancelled && group.Exists(one => one.Id == round.ResolutionId));
        return voted && !group.SequenceEqual(order.Where(group.Contains)) ? new Refusal(RefusalCode.CompetitionOrder) : null;
    }
}
