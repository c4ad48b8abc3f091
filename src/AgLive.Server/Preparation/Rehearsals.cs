using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Rehearsals;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Preparation;

/// <summary>
/// Makes and remakes rehearsals. A rehearsal is an assembly of its own: nothing done in it touches a row of the real one,
/// nor its journal, its epoch or its counts. What is recorded in it is never taken away: to begin anew is to end it and make another.
/// </summary>
public sealed class Rehearsals(IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, AssemblyTransactions transactions)
{
    private const string BegunAnew = "La répétition est recommencée.";

    /// <summary>The rehearsal of an assembly that is open; null when none is.</summary>
    public async Task<Guid?> OpenOneAsync(Guid assemblyId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await OpenOneAsync(db, assemblyId, cancellation);
    }

    /// <summary>The row of the real assembly is locked, and left as it is: two clicks open one rehearsal.</summary>
    public async Task<Outcome<Guid>> OpenAsync(Guid assemblyId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        if (await dialect.LockAssemblyAsync(db, assemblyId, cancellation) is not { RehearsalOfId: null } real)
        {
            return RefusalCode.NotFound;
        }

        if (await OpenOneAsync(db, assemblyId, cancellation) is { } open)
        {
            return open;
        }

        if (real.State != AssemblyState.Convened)
        {
            return real.State == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.AlreadyInSession;
        }

        var made = await MakeAsync(db, real, await dialect.NowAsync(db, cancellation), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return made;
    }

    /// <summary>Ends a rehearsal and makes the next one, in one transaction on the row of the first.</summary>
    public Task<Outcome<CommandDone>> ResetAsync(Guid accountId, ResetRehearsal command, CancellationToken cancellation) =>
        transactions.RunAsync(
            command.RehearsalId,
            command.CommandId,
            accountId,
            nameof(ResetRehearsal),
            command,
            work => ResetAsync(work, command, cancellation),
            cancellation);

    private static async Task<Refusal?> ResetAsync(AssemblyWork work, ResetRehearsal command, CancellationToken cancellation)
    {
        if (work.Assembly.RehearsalOfId != command.AssemblyId)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var open = await work.Db.Rounds
            .Where(round => round.AssemblyId == work.Assembly.Id && round.State == RoundState.Open)
            .ToListAsync(cancellation);
        foreach (var round in open)
        {
            (round.State, round.CancelMotive) = (RoundState.Cancelled, BegunAnew);
            work.Journal(JournalKinds.VoteCancelled, new { roundId = round.Id, round.ResolutionId, motive = BegunAnew });
        }

        work.Assembly.State = AssemblyState.Ended;
        work.Assembly.EndedAt = work.Now;
        work.Journal(JournalKinds.SessionEnded, new { });
        await MakeAsync(work.Db, work.Assembly, work.Now, cancellation);
        return null;
    }

    private static Task<Guid?> OpenOneAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation) => db.Assemblies
        .Where(assembly => assembly.RehearsalOfId == assemblyId && assembly.State != AssemblyState.Ended)
        .Select(assembly => (Guid?)assembly.Id)
        .FirstOrDefaultAsync(cancellation);

    private static async Task<Guid> MakeAsync(AgLiveDb db, GeneralAssembly like, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = await db.Set<AllocationKey>()
            .Where(known => known.CondominiumId == like.CondominiumId && known.Code == AllocationKey.General)
            .Select(known => (Guid?)known.Id)
            .FirstOrDefaultAsync(cancellation);
        var rehearsal = PracticeAgenda.Rehearsal(like, now);
        db.Assemblies.Add(rehearsal);
        db.Resolutions.AddRange(PracticeAgenda.Of(rehearsal, key));
        return rehearsal.Id;
    }
}
