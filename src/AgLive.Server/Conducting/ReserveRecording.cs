using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>The reserves of opposants on the regularity of a decision, dictated for the minutes (décret 1967 art. 17).</summary>
public sealed class ReserveRecording(AssemblyTransactions transactions)
{
    private const int MaxText = 2_000;

    /// <summary>One text an opposant and a resolution: written again it replaces the one before, empty it takes it away.</summary>
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordReserve command, CancellationToken cancellation)
    {
        var text = Words.OneLine(command.Text);
        return text.Length > MaxText
            ? new Refusal(RefusalCode.BadRequest, "text", $"{MaxText} caractères au plus")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(RecordReserve),
                command,
                work => RecordAsync(work, command, text, cancellation),
                cancellation);
    }

    /// <summary>The decision reserves are about: the last one proclaimed, unless its second vote is still to come.</summary>
    /// <param name="rounds">The rounds of the resolution, in the order of their opening.</param>
    /// <returns>Null while nothing is decided for good.</returns>
    public static VotingRound? Decided(IEnumerable<VotingRound> rounds)
    {
        var last = rounds.LastOrDefault(round => round.State != RoundState.Cancelled);
        return last is { State: RoundState.Closed, ProclaimedAt: not null } ? last : null;
    }

    /// <summary>Who opposed that decision, in the order of the roll.</summary>
    public static IEnumerable<Guid> Opponents(VotingRound decided, GeneralAssembly assembly) => Domain.Contesting.Opponents
        .Of(FrozenRolls.DecisionOf(decided)!, StoredPolicy.ForShowing(assembly))
        .Select(FrozenRolls.GuidOf);

    private static async Task<Refusal?> RecordAsync(AssemblyWork work, RecordReserve command, string text, CancellationToken cancellation)
    {
        if (InSession.WhyNot(work.Assembly) is { } refusal)
        {
            return refusal;
        }

        var rounds = await work.Db.Rounds.AsNoTracking()
            .Where(round => round.AssemblyId == work.Assembly.Id && round.ResolutionId == command.ResolutionId)
            .OrderBy(round => round.OpenedAt).ThenBy(round => round.Ordinal)
            .ToListAsync(cancellation);
        if (Decided(rounds) is not { } decided || !Opponents(decided, work.Assembly).Contains(command.CoOwnerId))
        {
            return new Refusal(RefusalCode.NotOpponent, "coOwnerId");
        }

        var reserve = await work.Db.Reserves.SingleOrDefaultAsync(
            known => known.AssemblyId == work.Assembly.Id && known.ResolutionId == command.ResolutionId && known.CoOwnerId == command.CoOwnerId,
            cancellation);
        Write(work, command, reserve, text);
        work.Journal(JournalKinds.ReserveRecorded, new { command.ResolutionId, command.CoOwnerId, text });
        return null;
    }

    private static void Write(AssemblyWork work, RecordReserve command, Reserve? reserve, string text)
    {
        if (reserve is not null && text.Length == 0)
        {
            work.Db.Reserves.Remove(reserve);
        }
        else if (reserve is not null)
        {
            reserve.Text = text;
        }
        else if (text.Length > 0)
        {
            work.Db.Reserves.Add(new Reserve
            {
                Id = Guid.CreateVersion7(work.Now),
                AssemblyId = work.Assembly.Id,
                ResolutionId = command.ResolutionId,
                CoOwnerId = command.CoOwnerId,
                Text = text,
                At = work.Now,
                AccountId = work.AccountId,
            });
        }
    }
}
