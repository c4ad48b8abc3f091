using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Papers;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>A document with the signatures it bears.</summary>
/// <param name="Row">Null while nobody told nor signed anything.</param>
/// <param name="Seats">Who signs, in the order asked.</param>
/// <param name="Signatures">Those that stand.</param>
public sealed record CurrentPaper(
    PaperKind Kind, OfficialPaper? Row, Paper Paper, IReadOnlyList<Seat> Seats, IReadOnlyList<PaperSignature> Signatures, string ZoneId)
{
    public string TextHash { get; } = Row?.Frozen is null ? PaperText.HashOf(Paper) : Row.TextHash;

    public PaperSigning Signing => new(
        [.. Seats.Select(seat => new PaperSigner(MinutesWords.Role(seat.Role), MinutesWords.Clean(seat.Name), SignatureOf(seat)?.SignedAt))],
        Row?.TextHash ?? "",
        ZoneId)
    {
        IsCertification = Kind == PaperKind.AttendanceSheet,
    };

    /// <summary>The seat whose signature comes next; null once all are there.</summary>
    public Seat? Next => Seats.FirstOrDefault(seat => SignatureOf(seat) is null);

    private PaperSignature? SignatureOf(Seat seat) => Signatures.FirstOrDefault(one => one.SeatId == seat.Id && one.Role == seat.Role);
}

/// <summary>Reads a document: as it was signed, else made anew from the record.</summary>
public sealed class PaperReading(MinutesWriting minutes, SheetWriting sheets)
{
    public async Task<CurrentPaper> OfAsync(AgLiveDb db, AssemblyView view, PaperKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(view);
        var id = view.Assembly.Id;
        var row = await db.OfficialPapers.AsNoTracking().SingleOrDefaultAsync(paper => paper.AssemblyId == id && paper.Kind == kind, cancellation);
        var signatures = await db.PaperSignatures.AsNoTracking()
            .Where(one => one.AssemblyId == id && one.Kind == kind && one.VoidedAt == null)
            .OrderBy(one => one.SignedAt)
            .ToListAsync(cancellation);
        var paper = row?.Frozen is { } frozen
            ? StoredPaper.Read(frozen)
            : Write(await MinutesReader.ReadAsync(db, view, cancellation), kind, row?.Narrative ?? "{}");
        return new CurrentPaper(kind, row, paper, SeatsOf(view, kind), signatures, view.Condominium.ZoneId);
    }

    private Paper Write(MinutesRecord record, PaperKind kind, string narrative) => kind switch
    {
        PaperKind.Minutes => minutes.Write(record, narrative),
        PaperKind.AttendanceSheet => sheets.Write(record),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such document."),
    };

    /// <summary>The sheet is certified by the president of the session alone (décret 1967 art. 14).</summary>
    private IReadOnlyList<Seat> SeatsOf(AssemblyView view, PaperKind kind)
    {
        var seats = Seats.Of(view, minutes.Syndic);
        return kind == PaperKind.Minutes ? seats : [.. seats.Where(seat => seat.Role == BureauRole.President)];
    }
}
