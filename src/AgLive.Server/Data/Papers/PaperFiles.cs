using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Papers;

/// <summary>A sealed document of an assembly with its bytes.</summary>
/// <param name="Name">« proces-verbal.pdf ».</param>
/// <param name="Text">What the signatures bind, as plain text (PaperText).</param>
/// <param name="TextHash">SHA-256 of that text; hexadecimal.</param>
/// <param name="Hash">SHA-256 of the bytes; hexadecimal.</param>
public sealed record PaperFile(PaperKind Kind, string Name, byte[] Bytes, string Hash, string Text, string TextHash, DateTimeOffset SealedAt);

/// <summary>The minutes and the attendance sheet kept for good: what is handed on with the evidence.</summary>
public static class PaperFiles
{
    /// <summary>Those that are sealed, the minutes first; empty while they are not signed.</summary>
    public static async Task<IReadOnlyList<PaperFile>> OfAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var kept = await (
            from paper in db.OfficialPapers.AsNoTracking()
            join document in db.AssemblyDocuments.AsNoTracking() on paper.DocumentId equals document.Id
            join content in db.DocumentContents.AsNoTracking() on document.Id equals content.DocumentId
            where paper.AssemblyId == assemblyId
            orderby paper.Kind
            select new { paper, document.Hash, content.Bytes }).ToListAsync(cancellation);
        return [.. kept.Select(one => new PaperFile(
            one.paper.Kind,
            NameOf(one.paper.Kind),
            one.Bytes,
            one.Hash,
            Web.Papers.PaperText.Of(StoredPaper.Read(one.paper.Frozen!)),
            one.paper.TextHash,
            one.paper.SealedAt!.Value))];
    }

    /// <summary>« proces-verbal.pdf », « feuille-de-presence.pdf ».</summary>
    public static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.Minutes => "proces-verbal.pdf",
        PaperKind.AttendanceSheet => "feuille-de-presence.pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such document."),
    };
}
