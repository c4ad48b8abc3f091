using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data;

/// <summary>Reads the structural state of an assembly, one query a table. The caller holds the snapshot or the lock.</summary>
public static class AssemblyViewReader
{
    public static Task<long?> EpochAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation) =>
        db.Assemblies.Where(assembly => assembly.Id == assemblyId).Select(assembly => (long?)assembly.Epoch).SingleOrDefaultAsync(cancellation);

    public static async Task<AssemblyView?> ReadAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation) =>
        await ReadStateAsync(db, assemblyId, cancellation) is { } view
            ? view with { Registry = await RegistryReader.ReadAsync(db, view.Condominium.Id, cancellation) }
            : null;

    /// <summary>Everything but the registry, left empty.</summary>
    internal static async Task<AssemblyView?> ReadStateAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation)
    {
        var assembly = await db.Assemblies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == assemblyId, cancellation);
        if (assembly is null)
        {
            return null;
        }

        var condominium = await db.Condominiums.AsNoTracking().SingleAsync(c => c.Id == assembly.CondominiumId, cancellation);
        var rounds = await db.Rounds.AsNoTracking()
            .Where(round => round.AssemblyId == assemblyId)
            .OrderBy(round => round.OpenedAt).ThenBy(round => round.Ordinal)
            .ToListAsync(cancellation);
        return new AssemblyView(
            assembly,
            condominium,
            RegistryReader.Empty,
            await db.Resolutions.AsNoTracking().Where(r => r.AssemblyId == assemblyId).OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(cancellation),
            rounds,
            await db.BureauMembers.AsNoTracking().Where(m => m.AssemblyId == assemblyId).OrderBy(m => m.AppointedAt).ToListAsync(cancellation),
            await db.Attendance.AsNoTracking().Where(a => a.AssemblyId == assemblyId).OrderBy(a => a.ArrivedAt).ToListAsync(cancellation),
            await db.Proxies.AsNoTracking().Where(p => p.AssemblyId == assemblyId).OrderBy(p => p.RecordedAt).ToListAsync(cancellation),
            await RollAsync(db, rounds.LastOrDefault(round => round.ResolutionId == assembly.CurrentResolutionId), cancellation))
        {
            Documents = await db.AssemblyDocuments.AsNoTracking()
                .Where(document => document.AssemblyId == assemblyId && document.RemovedAt == null
                    && document.Purpose != DocumentPurpose.AttendanceSheet)
                .OrderBy(document => document.AddedAt).ThenBy(document => document.Id)
                .ToListAsync(cancellation),
            PostalForms = await db.PostalForms.AsNoTracking()
                .Where(form => form.AssemblyId == assemblyId && form.State == PostalFormState.Received)
                .OrderBy(form => form.CreatedAt).ThenBy(form => form.Id)
                .ToListAsync(cancellation),
            Speech = await db.SpeechRequests.AsNoTracking()
                .Where(hand => hand.AssemblyId == assemblyId && hand.EndedAt == null)
                .ToListAsync(cancellation),
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, RollRow>> RollAsync(AgLiveDb db, VotingRound? round, CancellationToken cancellation) =>
        round is null
            ? new Dictionary<Guid, RollRow>()
            : await db.RollRows.AsNoTracking().Where(row => row.RoundId == round.Id).ToDictionaryAsync(row => row.CoOwnerId, cancellation);
}
