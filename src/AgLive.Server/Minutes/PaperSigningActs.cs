using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Papers;
using AgLive.Server.Notices;
using AgLive.Web.Papers;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>
/// Signs a document for the seat whose turn it is (décret 1967 art. 17), by the account of its holder and the code he
/// received. The first signature fixes the text; each is journaled with its hash; the last one seals the PDF and puts it
/// among the documents.
/// </summary>
public sealed class PaperSigningActs(
    AssemblyTransactions transactions, AssemblyViews views, PaperCodes codes, PaperReading reading, PaperSealing sealing)
{
    public async Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignPaper command, CancellationToken cancellation)
    {
        if (KindOf(command.Kind) is not { } kind || command.CommandId == Guid.Empty)
        {
            return new Refusal(RefusalCode.BadRequest, "kind");
        }

        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        var code = await codes.TryAsync(accountId, view, kind, command.Code, cancellation);
        return code.Refusal is { } refusal
            ? refusal
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(SignPaper),
                new { command.AssemblyId, command.Kind, command.TextHash },
                work => SignAsync(work, view, new Act(kind, command.TextHash, code.Value), cancellation),
                cancellation);
    }

    public Task<Outcome<CommandDone>> ReopenAsync(Guid accountId, ReopenPaper command, CancellationToken cancellation) =>
        KindOf(command.Kind) is not { } kind
            ? Task.FromResult<Outcome<CommandDone>>(new Refusal(RefusalCode.BadRequest, "kind"))
            : transactions.RunAsync(
                command.AssemblyId, command.CommandId, accountId, nameof(ReopenPaper), command, work => ReopenAsync(work, kind, cancellation), cancellation);

    /// <summary>Null for any other word.</summary>
    public static PaperKind? KindOf(string? word) => word switch
    {
        PaperKinds.Minutes => PaperKind.Minutes,
        PaperKinds.Sheet => PaperKind.AttendanceSheet,
        _ => null,
    };

    /// <summary>Whose turn it is, and whether the account holds that seat.</summary>
    public static Outcome<Seat> TurnOf(AssemblyView view, CurrentPaper current, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(current);
        if (view.Assembly.State != AssemblyState.Ended)
        {
            return RefusalCode.AssemblyNotEnded;
        }

        if (current.Next is { } next && Seats.Holds(view, next, accountId))
        {
            return next;
        }

        return current.Next is { } before && current.Seats.SkipWhile(seat => seat != before).Any(seat => Seats.Holds(view, seat, accountId))
            ? new Refusal(RefusalCode.SignerTurn, null, before.Name)
            : RefusalCode.NotSigner;
    }

    private async Task<Refusal?> SignAsync(AssemblyWork work, AssemblyView view, Act act, CancellationToken cancellation)
    {
        var current = await reading.OfAsync(work.Db, view with { Assembly = work.Assembly }, act.Kind, cancellation);
        var turn = TurnOf(view with { Assembly = work.Assembly }, current, work.AccountId);
        if (turn.Refusal is { } refusal)
        {
            return refusal;
        }

        if (current.TextHash != act.TextHash)
        {
            return new Refusal(RefusalCode.PaperChanged);
        }

        if (!await CodeTries.SpendAsync<PaperCode>(work, act.CodeId, cancellation))
        {
            return new Refusal(RefusalCode.CodeExpired);
        }

        var row = await RowAsync(work, act.Kind, cancellation);
        row.Frozen ??= StoredPaper.Write(current.Paper);
        row.TextHash = current.TextHash;
        var signature = Signature(work, turn.Value, act);
        work.Db.PaperSignatures.Add(signature);
        work.Journal(JournalKinds.PaperSigned, new
        {
            kind = act.Kind.ToString(),
            role = signature.Role.ToString(),
            signature.SeatId,
            signature.Name,
            textHash = signature.TextHash,
            means = "compte connecté, code à usage unique par e-mail",
        });
        var signed = current with { Row = row, Signatures = [.. current.Signatures, signature] };
        if (signed.Next is null)
        {
            await sealing.SealAsync(work, row, signed);
        }

        return null;
    }

    private static PaperSignature Signature(AssemblyWork work, Seat seat, Act act) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        Kind = act.Kind,
        SeatId = seat.Id,
        Role = seat.Role,
        Name = seat.Name,
        AccountId = work.AccountId,
        SignedAt = work.Now,
        TextHash = act.TextHash,
    };

    private static async Task<Refusal?> ReopenAsync(AssemblyWork work, PaperKind kind, CancellationToken cancellation)
    {
        var row = await work.Db.OfficialPapers.SingleOrDefaultAsync(paper => paper.AssemblyId == work.Assembly.Id && paper.Kind == kind, cancellation);
        if (row is null or { Frozen: null })
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        if (row.SealedAt is not null)
        {
            return new Refusal(RefusalCode.PaperSigned);
        }

        var standing = await work.Db.PaperSignatures
            .Where(one => one.AssemblyId == work.Assembly.Id && one.Kind == kind && one.VoidedAt == null)
            .ToListAsync(cancellation);
        standing.ForEach(one => one.VoidedAt = work.Now);
        work.Journal(JournalKinds.PaperReopened, new { kind = kind.ToString(), row.TextHash, voided = standing.Select(one => one.Name).ToArray() });
        (row.Frozen, row.TextHash) = (null, "");
        return null;
    }

    /// <summary>Made with the first act on the document.</summary>
    internal static async Task<OfficialPaper> RowAsync(AssemblyWork work, PaperKind kind, CancellationToken cancellation)
    {
        if (await work.Db.OfficialPapers.FindAsync([work.Assembly.Id, kind], cancellation) is { } known)
        {
            return known;
        }

        var row = new OfficialPaper { AssemblyId = work.Assembly.Id, Kind = kind };
        work.Db.OfficialPapers.Add(row);
        return row;
    }

    private sealed record Act(PaperKind Kind, string TextHash, Guid CodeId);
}
