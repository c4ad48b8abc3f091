using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Notices;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>Cancels a convened assembly, or moves it to another date, with a motive everybody reads. Journaled, and told by e-mail.</summary>
public sealed class AssemblyMoving(AssemblyTransactions transactions, AssemblyViews views, AssemblyNotices notices)
{
    private const int MaxMotive = 500;

    /// <summary>An operator may have opened the lobby long before: the next one opens at a usual time.</summary>
    private static readonly TimeSpan LongestLobby = TimeSpan.FromHours(2);

    public async Task<Outcome<CommandDone>> CancelAsync(Guid accountId, CancelAssembly command, CancellationToken cancellation) =>
        Motive(command.CommandId, command.Motive, out var motive) is { } flaw
            ? flaw
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(CancelAssembly),
                command,
                work => CancelAsync(work, motive, cancellation),
                cancellation);

    public async Task<Outcome<CommandDone>> PostponeAsync(Guid accountId, PostponeAssembly command, CancellationToken cancellation) =>
        Motive(command.CommandId, command.Motive, out var motive) is { } flaw
            ? flaw
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(PostponeAssembly),
                command,
                work => PostponeAsync(work, command with { Motive = motive }, cancellation),
                cancellation);

    private static Refusal? Motive(Guid commandId, string? given, out string motive)
    {
        motive = given?.Trim() ?? "";
        return motive.Length switch
        {
            _ when commandId == Guid.Empty => new Refusal(RefusalCode.BadRequest),
            0 => new Refusal(RefusalCode.MotiveMissing, "motive"),
            > MaxMotive => new Refusal(RefusalCode.BadRequest, "motive", "le motif est trop long"),
            _ when motive.Any(char.IsControl) => new Refusal(RefusalCode.BadRequest, "motive", "le motif tient en une ligne"),
            _ => null,
        };
    }

    private async Task<Refusal?> CancelAsync(AssemblyWork work, string motive, CancellationToken cancellation)
    {
        if (NotConvened(work.Assembly.State) is { } refusal)
        {
            return refusal;
        }

        work.Assembly.State = AssemblyState.Cancelled;
        work.Assembly.CancelledAt = work.Now;
        work.Assembly.CancelMotive = motive;
        work.Journal(JournalKinds.AssemblyCancelled, new { startsAt = work.Assembly.StartsAt, motive });
        if (await views.GetAsync(work.Assembly.Id, cancellation) is { } view && !IsRehearsal(work.Assembly))
        {
            await notices.CancelledAsync(work, view, motive, cancellation);
        }

        return null;
    }

    private async Task<Refusal?> PostponeAsync(AssemblyWork work, PostponeAssembly command, CancellationToken cancellation)
    {
        var assembly = work.Assembly;
        if (NotConvened(assembly.State) is { } refusal)
        {
            return refusal;
        }

        var startsAt = command.StartsAt.ToUniversalTime();
        if (startsAt <= work.Now || startsAt == assembly.StartsAt)
        {
            return new Refusal(RefusalCode.DateRefused, "startsAt");
        }

        work.Journal(JournalKinds.AssemblyPostponed, new
        {
            from = assembly.StartsAt,
            startsAt,
            motive = command.Motive,
            plansKept = command.KeepPlans,
        });
        var lead = assembly.StartsAt - assembly.LobbyOpensAt;
        (assembly.PostponedFrom, assembly.PostponedAt, assembly.PostponeMotive) = (assembly.StartsAt, work.Now, command.Motive);
        (assembly.StartsAt, assembly.LobbyOpensAt) = (startsAt, startsAt - (lead < LongestLobby ? lead : LongestLobby));
        await SendHomeAsync(work, cancellation);
        if (!command.KeepPlans)
        {
            work.Db.ParticipationPlans.RemoveRange(
                await work.Db.ParticipationPlans.Where(plan => plan.AssemblyId == assembly.Id).ToListAsync(cancellation));
        }

        if (await views.GetAsync(assembly.Id, cancellation) is { } before && !IsRehearsal(assembly))
        {
            await notices.MovedAsync(work, before, command.Motive, command.KeepPlans, cancellation);
        }

        return null;
    }

    /// <summary>Who had signed the sheet of the first date signs again at the new one.</summary>
    private static async Task SendHomeAsync(AssemblyWork work, CancellationToken cancellation)
    {
        foreach (var stay in await work.Db.Attendance
            .Where(entry => entry.AssemblyId == work.Assembly.Id && entry.LeftAt == null)
            .ToListAsync(cancellation))
        {
            stay.LeftAt = work.Now;
            work.Sheet.Leave(stay.CoOwnerId);
        }
    }

    private static bool IsRehearsal(GeneralAssembly assembly) => assembly.RehearsalOfId is not null;

    private static Refusal? NotConvened(AssemblyState state) => state switch
    {
        AssemblyState.Convened => null,
        AssemblyState.Ended => new Refusal(RefusalCode.AssemblyEnded),
        AssemblyState.Cancelled => new Refusal(RefusalCode.AssemblyCancelled),
        _ => new Refusal(RefusalCode.AlreadyInSession),
    };
}
