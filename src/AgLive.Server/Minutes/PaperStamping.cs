using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Pdf.Sealing;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>
/// Adds the time stamp to documents that were sealed without one: the authority was away, or nobody waits for it. Every node
/// looks each minute; a document is stamped once, and the journal says what its bytes became.
/// </summary>
public sealed class PaperStamping(
    IDbContextFactory<AgLiveDb> databases, AssemblyTransactions transactions, DocumentSeal seal, TimeProvider time, ILogger<PaperStamping> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>One look.</summary>
    /// <returns>How many documents were stamped.</returns>
    public async Task<int> StampAsync(CancellationToken cancellation)
    {
        if (!seal.IsStamped)
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var waiting = await db.OfficialPapers.AsNoTracking().Where(paper => paper.SealedAt != null && paper.StampedAt == null).ToListAsync(cancellation);
        var stamped = 0;
        foreach (var paper in waiting)
        {
            stamped += await StampAsync(db, paper, cancellation) ? 1 : 0;
        }

        return stamped;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StampAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The stamp waits for its authority and for the database, however long they are away.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                MinutesLog.NotStamped(log, failure);
            }
        }
    }

    private async Task<bool> StampAsync(AgLiveDb db, OfficialPaper paper, CancellationToken cancellation)
    {
        var bytes = await db.DocumentContents.AsNoTracking().Where(content => content.DocumentId == paper.DocumentId).Select(content => content.Bytes).SingleAsync(cancellation);
        try
        {
            var (pdf, at) = await seal.StampAsync(bytes, cancellation);
            var done = await transactions.RunAsync(
                paper.AssemblyId,
                Guid.CreateVersion7(),
                Guid.Empty,
                "PaperStamp",
                new { paper.AssemblyId, paper.Kind },
                work => KeepAsync(work, paper.Kind, pdf, at, cancellation),
                cancellation);
            return done.IsDone;
        }
        catch (TimeStampException failure)
        {
            MinutesLog.NotStamped(log, failure);
            return false;
        }
    }

    private static async Task<Refusal?> KeepAsync(AssemblyWork work, PaperKind kind, byte[] pdf, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await work.Db.OfficialPapers.FindAsync([work.Assembly.Id, kind], cancellation);
        if (row is not { SealedAt: not null, StampedAt: null })
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        var document = await work.Db.AssemblyDocuments.SingleAsync(one => one.Id == row.DocumentId, cancellation);
        var content = await work.Db.DocumentContents.SingleAsync(one => one.DocumentId == row.DocumentId, cancellation);
        var (before, hash) = (document.Hash, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        work.Db.Entry(document).Property(one => one.Hash).CurrentValue = hash;
        work.Db.Entry(document).Property(one => one.Size).CurrentValue = pdf.Length;
        work.Db.Entry(content).Property(one => one.Bytes).CurrentValue = pdf;
        row.StampedAt = Instants.ToDatabasePrecision(at);
        work.Journal(JournalKinds.PaperStamped, new { kind = kind.ToString(), documentId = document.Id, hash, before, stampedAt = row.StampedAt });
        return null;
    }
}
