using System.Security.Cryptography;
using System.Text;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Notices;
using AgLive.Web.Postal;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>
/// Signs the version being filled: it is received at the instant the server was asked, by the server's clock, and counts from
/// the commit on. The journal keeps the imprint of the statement and of the answers, the means and the time; no choice.
/// </summary>
public sealed class PostalSigning(
    AssemblyTransactions transactions,
    AssemblyViews views,
    IDbContextFactory<AgLiveDb> databases,
    PostalBoxes boxes,
    SigningCodes codes,
    PostalPrinting printing,
    PostalNotices notices,
    TimeProvider time)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SignPostalForm command, CancellationToken cancellation)
    {
        var received = Instants.ToDatabasePrecision(time.GetUtcNow());
        var found = await PostalPlace.FindAsync(views, accountId, command.AssemblyId, cancellation);
        if (found.Refusal is { } stranger)
        {
            return stranger;
        }

        if (command.CommandId == Guid.Empty || Signatures.KindOf(command.Kind) is not { } kind || command.Data is null)
        {
            return new Refusal(RefusalCode.BadRequest, "kind");
        }

        var code = await CodeAsync(found.Value, accountId, command, received, cancellation);
        if (code.Refusal is { } refusal)
        {
            return refusal;
        }

        var act = new Act(found.Value, command, kind, code.Value, received);
        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SignPostalForm),
            new { command.AssemblyId, command.CoOwnerId, command.Version, command.Revision, command.Declared, command.Kind, command.Data },
            work => SignAsync(work, act, cancellation),
            cancellation);
    }

    /// <summary>What needs no code is looked at first: a try is not spent on a form that cannot be signed.</summary>
    private async Task<Outcome<Guid>> CodeAsync(
        PostalPlace place, Guid accountId, SignPostalForm command, DateTimeOffset received, CancellationToken cancellation)
    {
        if (!place.Own.Contains(command.CoOwnerId))
        {
            return RefusalCode.NotEntitled;
        }

        if (PostalClosing.WhyNot(place.View.Assembly, place.View, received) is { } closed)
        {
            return closed;
        }

        if (!command.Declared)
        {
            return new Refusal(RefusalCode.FormUndeclared, "declared");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var form = await db.PostalForms.AsNoTracking().SingleOrDefaultAsync(
            one => one.AssemblyId == command.AssemblyId && one.CoOwnerId == command.CoOwnerId && one.Version == command.Version, cancellation);
        return form switch
        {
            null => RefusalCode.FormEmpty,
            { State: not PostalFormState.Draft } => RefusalCode.FormAlreadySigned,
            _ when await Signatures.FlawAsync(db, accountId, place.View.Registry, place.Own, Signatures.KindOf(command.Kind)!.Value, command.Data, cancellation) is { } flaw => flaw,
            _ => await codes.TryAsync(accountId, form.Id, command.Code, cancellation),
        };
    }

    private async Task<Refusal?> SignAsync(AssemblyWork work, Act act, CancellationToken cancellation)
    {
        if (PostalClosing.WhyNot(work.Assembly, act.Place.View, act.Received) is { } closed)
        {
            return closed;
        }

        if (await PostalDrafts.FindAsync(work.Db, work.Assembly.Id, act.Command.CoOwnerId, cancellation) is not { } form
            || form.Version != act.Command.Version)
        {
            return new Refusal(RefusalCode.FormAlreadySigned);
        }

        if (form.SavedAt.UtcTicks != act.Command.Revision)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        var key = await boxes.KeyAsync(work.Db, work.Assembly.Id, cancellation);
        if (key.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var answers = await PostalDrafts.AnswersAsync(work.Db, key.Value, form, cancellation);
        if (answers is null || answers.Lines.All(line => line.IsBlank))
        {
            return new Refusal(RefusalCode.FormEmpty);
        }

        if (!await CodeTries.SpendAsync<SigningCode>(work, act.CodeId, cancellation))
        {
            return new Refusal(RefusalCode.CodeExpired);
        }

        await SealAsync(work, act, form, answers, key.Value, cancellation);
        return null;
    }

    private async Task SealAsync(
        AssemblyWork work, Act act, PostalForm form, PostalAnswers answers, BoxKey key, CancellationToken cancellation)
    {
        form.State = PostalFormState.Received;
        form.IsSigned = true;
        form.ReceivedAt = act.Received;
        form.Timing = PostalPlace.Deadline(act.Place.View with { Assembly = work.Assembly }).TimingOf(act.Received);
        form.Signature = act.Kind;
        form.SignatureData = act.Command.Data.Trim();
        form.ContentHash = answers.Hash;
        form.Number = $"{answers.Hash[..4]}-{answers.Hash[4..8]}".ToUpperInvariant();
        form.StatementHash = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(PostalPrinting.TextOf(act.Place, form).ToSign(form.ContentHash))));
        var document = await printing.SignedAsync(act.Place, form, answers);
        work.Db.PostalFiles.Add(key.SealFile(form, PostalFileKind.Form, DocumentFormat.Pdf, document));
        Tell(work, form, document, await SigningCodes.MeansAsync(work, act.CodeId, cancellation));
        await notices.SignedAsync(work, act.Place.View, form, cancellation);
    }

    private static void Tell(AssemblyWork work, PostalForm form, byte[] document, string means) => work.Journal(JournalKinds.FormSigned, new
    {
        form.CoOwnerId,
        form.Version,
        form.Number,
        receivedAt = form.ReceivedAt,
        timing = form.Timing.ToString(),
        form.ContentHash,
        form.StatementHash,
        documentHash = Convert.ToHexStringLower(SHA256.HashData(document)),
        signature = form.Signature.ToString(),
        means,
    });

    private sealed record Act(PostalPlace Place, SignPostalForm Command, SignatureKind Kind, Guid CodeId, DateTimeOffset Received);
}
