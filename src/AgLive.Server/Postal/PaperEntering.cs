using System.Security.Cryptography;
using System.Text;
using AgLive.Domain;
using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Web.Documents;
using AgLive.Web.Postal;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>
/// Forms received on paper (VPC-16): entered with the date of their receipt and their scan, sealed at once like the others. A
/// second person reads them without seeing the first reading; until both agree they count for nothing.
/// </summary>
public sealed class PaperEntering(AssemblyTransactions transactions, AssemblyViews views, PostalBoxes boxes, TimeProvider time)
{
    public async Task<Outcome<CommandDone>> EnterAsync(Guid accountId, EnterPaperForm command, CancellationToken cancellation)
    {
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view)
        {
            return RefusalCode.NotFound;
        }

        var place = PostalPlace.Of(view);
        if (Flaw(place, command, now) is { } flaw)
        {
            return flaw;
        }

        var answers = PostalLines.Of(place, PaperTicks.Read(place, command.Answers)!, command.HasSecondLines);
        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(EnterPaperForm),
            new { command.AssemblyId, command.CoOwnerId, command.ReceivedAt, command.IsSigned, scan = Convert.ToHexStringLower(SHA256.HashData(command.Scan)) },
            work => EnterAsync(work, place, command, answers, now, cancellation),
            cancellation);
    }

    public async Task<Outcome<CommandDone>> CheckAsync(Guid accountId, CheckPaperForm command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        var place = PostalPlace.Of(view);
        if (command.CommandId == Guid.Empty || PaperTicks.Read(place, command.Answers) is not { } read)
        {
            return RefusalCode.BadRequest;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(CheckPaperForm),
            new { command.AssemblyId, command.FormId },
            work => CheckAsync(work, place, command, PostalLines.Of(place, read, hasSecondLines: true), cancellation),
            cancellation);
    }

    private static Refusal? Flaw(PostalPlace place, EnterPaperForm command, DateTimeOffset now)
    {
        if (command.CommandId == Guid.Empty || command.Scan is null || PaperTicks.Read(place, command.Answers) is null)
        {
            return new Refusal(RefusalCode.BadRequest);
        }

        if (!place.View.Registry.Owners.TryGetValue(command.CoOwnerId, out var shares))
        {
            return new Refusal(RefusalCode.NotFound, "coOwnerId");
        }

        if (shares.Owner.Kind == CoOwnerKind.Syndicate)
        {
            return new Refusal(RefusalCode.SyndicateLots);
        }

        if (command.ReceivedAt > now || command.ReceivedAt < place.View.Assembly.StartsAt.AddYears(-1))
        {
            return new Refusal(RefusalCode.ReceiptDate, "receivedAt");
        }

        return command.Scan.Length switch
        {
            0 => null,
            > DocumentLimits.MaxBytes => new Refusal(RefusalCode.DocumentTooLarge, "scan", DocumentLimits.MaxInWords),
            _ => FileSignature.Of(command.Scan) is null ? new Refusal(RefusalCode.DocumentFormat, "scan") : null,
        };
    }

    private async Task<Refusal?> EnterAsync(
        AssemblyWork work, PostalPlace place, EnterPaperForm command, PostalAnswers answers, DateTimeOffset now, CancellationToken cancellation)
    {
        var received = Instants.ToDatabasePrecision(command.ReceivedAt.ToUniversalTime());
        var timing = PostalPlace.Deadline(place.View with { Assembly = work.Assembly }).TimingOf(received);

        // Once the box is open nothing may come into it; what came too late counts for nothing and is kept all the same.
        if (work.Assembly.State != AssemblyState.Convened && timing != FormTiming.TooLate)
        {
            return new Refusal(RefusalCode.FormClosed);
        }

        var key = await boxes.EnsureAsync(work.Db, work.Assembly.Id, now, cancellation);
        if (key.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var form = await NewAsync(work, command, answers, received, timing, cancellation);
        work.Db.PostalForms.Add(form);
        await PostalDrafts.KeepAsync(work.Db, key.Value, form, answers, cancellation);
        if (command.Scan.Length > 0)
        {
            work.Db.PostalFiles.Add(key.Value.SealFile(form, PostalFileKind.Scan, FileSignature.Of(command.Scan)!.Value, command.Scan));
        }

        work.Journal(JournalKinds.PaperFormEntered, new
        {
            form.CoOwnerId,
            form.Version,
            form.Number,
            receivedAt = received,
            timing = timing.ToString(),
            form.IsSigned,
            form.ContentHash,
            scanHash = command.Scan.Length > 0 ? Convert.ToHexStringLower(SHA256.HashData(command.Scan)) : "",
        });
        return null;
    }

    private static async Task<PostalForm> NewAsync(
        AssemblyWork work, EnterPaperForm command, PostalAnswers answers, DateTimeOffset received, FormTiming timing, CancellationToken cancellation)
    {
        var last = await work.Db.PostalForms
            .Where(form => form.AssemblyId == work.Assembly.Id && form.CoOwnerId == command.CoOwnerId)
            .MaxAsync(form => (int?)form.Version, cancellation) ?? 0;
        return new PostalForm
        {
            Id = command.CommandId,
            AssemblyId = work.Assembly.Id,
            CoOwnerId = command.CoOwnerId,
            Version = last + 1,
            IsPaper = true,
            State = PostalFormState.Received,
            AccountId = work.AccountId,
            CreatedAt = work.Now,
            SavedAt = work.Now,
            ReceivedAt = received,
            Timing = timing,
            IsSigned = command.IsSigned,
            Signature = SignatureKind.ByHand,
            ContentHash = answers.Hash,
            Number = $"{answers.Hash[..4]}-{answers.Hash[4..8]}".ToUpperInvariant(),
        };
    }

    private async Task<Refusal?> CheckAsync(
        AssemblyWork work, PostalPlace place, CheckPaperForm command, PostalAnswers read, CancellationToken cancellation)
    {
        var form = await work.Db.PostalForms.SingleOrDefaultAsync(
            one => one.Id == command.FormId && one.AssemblyId == work.Assembly.Id, cancellation);
        if (form is not { IsPaper: true })
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (form is not { State: PostalFormState.Received, CheckedAt: null, Admission: not FormAdmission.SetAside })
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        if (form.AccountId == work.AccountId)
        {
            return new Refusal(RefusalCode.SamePerson);
        }

        var key = await boxes.KeyAsync(work.Db, work.Assembly.Id, cancellation);
        if (key.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var first = await PostalDrafts.AnswersAsync(work.Db, key.Value, form, cancellation);
        if (first is null || PaperTicks.Differences(place, first, read) is { Count: > 0 } || form.IsSigned != command.IsSigned)
        {
            return new Refusal(RefusalCode.PaperDiffers, null, Differing(place, form, command, first, read));
        }

        (form.CheckedByAccountId, form.CheckedAt) = (work.AccountId, work.Now);
        work.Journal(JournalKinds.PaperFormChecked, new { form.CoOwnerId, form.Version, form.Number });
        return null;
    }

    private static string Differing(PostalPlace place, PostalForm form, CheckPaperForm command, PostalAnswers? first, PostalAnswers read)
    {
        var words = new StringBuilder(first is null ? "" : string.Join(", ", PaperTicks.Differences(place, first, read).Select(number => $"n° {number}")));
        return form.IsSigned == command.IsSigned ? words.ToString() : words.Append(words.Length > 0 ? ", signature" : "signature").ToString();
    }
}
