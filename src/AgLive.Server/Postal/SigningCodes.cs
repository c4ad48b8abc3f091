using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Notices;
using AgLive.Web;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>
/// One-time codes: six figures by e-mail or text message, good for fifteen minutes, five tries and one signature. Each try is counted before
/// it is looked at, so that tries sent at once are not free.
/// </summary>
public sealed class SigningCodes(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    AssemblyViews views,
    OuterKey outer,
    PostalNotices notices,
    CodePosting posting,
    TimeProvider time)
{
    public const int MaxTries = OneTimeCodes.MaxTries;

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

    /// <summary>
    /// Whether it is the code that was sent. Refused with CodeWrong, how many tries are left beside it, or CodeExpired.
    /// </summary>
    /// <returns>The id of the code, to be spent by the signature.</returns>
    public async Task<Outcome<Guid>> TryAsync(Guid accountId, Guid formId, string? typed, CancellationToken cancellation)
    {
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var code = await db.SigningCodes.AsNoTracking()
            .Where(one => one.FormId == formId && one.AccountId == accountId)
            .OrderByDescending(one => one.SentAt)
            .FirstOrDefaultAsync(cancellation);
        if (code is null)
        {
            return RefusalCode.CodeExpired;
        }

        var counted = await db.SigningCodes
            .Where(one => one.Id == code.Id && one.UsedAt == null && one.ExpiresAt > now && one.Failures < MaxTries)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Failures, one => one.Failures + 1), cancellation);
        await transaction.CommitAsync();
        if (counted == 0)
        {
            return RefusalCode.CodeExpired;
        }

        if (CryptographicOperations.FixedTimeEquals(outer.HashOf(code.Id, OneTimeCodes.Typed(typed)), code.Hash))
        {
            return code.Id;
        }

        var left = MaxTries - code.Failures - 1;
        return left > 0 ? new Refusal(RefusalCode.CodeWrong, "code", Fr.Count(left, "essai")) : RefusalCode.CodeExpired;
    }

    /// <summary>In the transaction that signs; false when it was spent meanwhile.</summary>
    internal static async Task<bool> SpendAsync(AssemblyWork work, Guid codeId, CancellationToken cancellation)
    {
        if (await work.Db.SigningCodes.FindAsync([codeId], cancellation) is not { UsedAt: null } code)
        {
            return false;
        }

        code.UsedAt = work.Now;
        return true;
    }

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

        var last = await db.SigningCodes.Where(one => one.AccountId == accountId).MaxAsync(one => (DateTimeOffset?)one.SentAt, cancellation);
        if (last > now - OneTimeCodes.Between)
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
