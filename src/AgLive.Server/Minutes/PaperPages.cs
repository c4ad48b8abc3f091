using System.Globalization;
using AgLive.Domain;
using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Papers;
using AgLive.Server.Pdf.Documents;
using AgLive.Web;
using AgLive.Web.Documents;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>A document as a person reads it, and its PDF. The caller knows that he may.</summary>
public sealed class PaperPages(IDbContextFactory<AgLiveDb> databases, PaperReading reading, PaperPdf pdf)
{
    public async Task<PaperPage> OfAsync(AssemblyView view, PaperKind kind, Guid accountId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var current = await reading.OfAsync(db, view, kind, cancellation);
        var turn = PaperSigningActs.TurnOf(view, current, accountId);
        return new PaperPage(
            view.Assembly.Id,
            kind == PaperKind.Minutes ? PaperKinds.Minutes : PaperKinds.Sheet,
            current.Paper,
            current.Signing,
            Narratives.Read(current.Row?.Narrative ?? "{}"),
            current.Row?.NarrativeVersion ?? 0,
            view.Registry.Managers.Contains(accountId),
            turn.IsDone ? MinutesWords.Role(turn.Value.Role) : null,
            turn.Refusal is { Code: RefusalCode.SignerTurn } refusal ? RefusalTexts.Sentence(refusal) : null,
            current.TextHash,
            current.Row?.SealedAt,
            current.Row?.StampedAt,
            current.Row?.DocumentId,
            SignBy(view))
        {
            HasEnded = view.Assembly.State == AssemblyState.Ended,
            OwnNotice = await OwnNoticeAsync(db, view, accountId, cancellation),
        };
    }

    /// <summary>The sealed file once all have signed; before, the document as it stands, which says that it is a project.</summary>
    public async Task<DocumentFile> PdfAsync(AssemblyView view, PaperKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var current = await reading.OfAsync(db, view, kind, cancellation);
        var date = Fr.Local(view.Assembly.StartsAt, view.Condominium.ZoneId).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = PaperFiles.NameOf(kind).Replace(".pdf", $"-{date}.pdf", StringComparison.Ordinal);
        var bytes = current.Row?.DocumentId is { } document
            ? await db.DocumentContents.AsNoTracking().Where(content => content.DocumentId == document).Select(content => content.Bytes).SingleAsync(cancellation)
            : await pdf.PrintAsync(current.Paper, current.Signing);
        return new DocumentFile(name, "application/pdf", bytes);
    }

    /// <summary>Noon of the eighth day after the meeting, as the clocks of the building show it.</summary>
    private static DateTimeOffset? SignBy(AssemblyView view)
    {
        if (view.Assembly.EndedAt is not { } ended)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId);
        var noon = MinutesDeadlines.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ended, zone).DateTime)).SignBy.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon));
    }

    /// <summary>« Notifié le 3 décembre 2026 ; vous pouvez contester jusqu'au… »: null for who is not to be notified, or not yet.</summary>
    private static async Task<string?> OwnNoticeAsync(AgLiveDb db, AssemblyView view, Guid accountId, CancellationToken cancellation)
    {
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
        var notice = await db.MinutesNotices.AsNoTracking()
            .Where(one => one.AssemblyId == view.Assembly.Id && own.Contains(one.CoOwnerId))
            .OrderBy(one => one.CoOwnerId)
            .FirstOrDefaultAsync(cancellation);
        return notice is null ? null : NoticeSentences.Own(view, notice);
    }
}
