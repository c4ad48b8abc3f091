using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Notices;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>
/// One-time codes: six figures by e-mail or text message, good for fifteen minutes, five tries and one signature
/// (<see cref="CodeTries"/>).
/// </summary>
public sealed class SigningCodes(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    AssemblyViews views,
    OuterKey outer,
    CodeTries tries,
    PostalNotices notices,
    CodePosting posting,
    TimeProvider time)
{
    /// <summary>Sends a code for the version being filled; the codes sent before are worth nothing any more.</summary>
    public async Task<Outcome<CodeSent>> SendAsync(Guid accountId, Guid assemblyId, Guid coOwnerId, CodeWay way, CancellationToken cancellation)
    {
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        var found = await PostalPlace.FindAsync(views, accountId, assemblyId, cancellation);
        if (found.Refusal is { } stranger)
        {
            return stranger;
        }

        if (!found.Value.Own.Contains(coOwnerId))
        {
            return RefusalCode.NotEntitled;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        if (await dialect.LockAssemblyAsync(db, assemblyId, cancellation) is not { } assembly)
        {
            return RefusalCode.NotFound;
        }

        if (PostalClosing.WhyNot(assembly, found.Value.View, now) is { } closed)
        {
            return closed;
        }

        var sent = await SendAsync(db, found.Value, accountId, coOwnerId, way, now, cancellation);
        if (sent.IsDone)
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync();
        }

        return sent;
    }

    /// <summary>Whether it is the code that was sent; refused as <see cref="CodeTries"/> says.</summary>
    /// <returns>The id of the code, to be spent by the signature.</returns>
    public Task<Outcome<Guid>> TryAsync(Guid accountId, Guid formId, string? typed, CancellationToken cancellation) =>
        tries.TryAsync<SigningCode>(one => one.FormId == formId && one.AccountId == accountId, typed, cancellation);

    /// <summary>How a code travelled, for the journal.</summary>
    internal static async Task<string> MeansAsync(AssemblyWork work, Guid codeId, CancellationToken cancellation)
    {
        var key = $"{SecretMessages.Head}{codeId:N}";
        var isText = await work.Db.OutboxMessages.AnyAsync(message => message.DedupKey == key && message.Channel == Outbox.Sms, cancellation);
        return $"compte connecté, code à usage unique par {(isText ? "SMS" : "e-mail")}";
    }

    private async Task<Outcome<CodeSent>> SendAsync(
        AgLiveDb db, PostalPlace place, Guid accountId, Guid coOwnerId, CodeWay way, DateTimeOffset now, CancellationToken cancellation)
    {
        var assemblyId = place.View.Assembly.Id;
        if (await PostalDrafts.FindAsync(db, assemblyId, coOwnerId, cancellation) is not { } draft)
        {
            return RefusalCode.FormEmpty;
        }

        if (await (way == CodeWay.Sms ? posting.MobileAsync(db, accountId, cancellation) : Addresses.OfAccountAsync(db, accountId, cancellation)) is not { } address)
        {
            return RefusalCode.NoAddress;
        }

        if (await CodeTries.IsTooSoonAsync<SigningCode>(db, accountId, now, cancellation))
        {
            return RefusalCode.TooFast;
        }

        var id = Guid.CreateVersion7(now);
        var figures = OneTimeCodes.Figures();
        db.SigningCodes.Add(new SigningCode
        {
            Id = id,
            FormId = draft.Id,
            AccountId = accountId,
            Hash = outer.HashOf(id, figures),
            SentAt = now,
            ExpiresAt = now + OneTimeCodes.Life,
        });
        db.OutboxMessages.Add(way == CodeWay.Sms
            ? posting.Text(assemblyId, id, address, figures, "signer votre vote par correspondance", now)
            : notices.Code(place.View, id, address, figures, now));
        return new CodeSent(way == CodeWay.Sms ? CodePosting.Hidden(address) : OneTimeCodes.Hidden(address), now + OneTimeCodes.Life);
    }
}
