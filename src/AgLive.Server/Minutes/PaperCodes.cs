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

namespace AgLive.Server.Minutes;

/// <summary>
/// One-time codes of who signs a document: six figures by e-mail, good for fifteen minutes, five tries and one signature. Each
/// try is counted before it is looked at, so that tries sent at once are not free.
/// </summary>
public sealed class PaperCodes(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    OuterKey outer,
    PaperReading reading,
    PaperNotices notices,
    TimeProvider time)
{
    /// <summary>Sends a code to the account whose turn it is; those sent before are worth nothing any more.</summary>
    public async Task<Outcome<CodeSent>> SendAsync(Guid accountId, AssemblyView view, PaperKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var current = await reading.OfAsync(db, view, kind, cancellation);
        if (PaperSigningActs.TurnOf(view, current, accountId).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await Addresses.OfAccountAsync(db, accountId, cancellation) is not { } address)
        {
            return RefusalCode.NoAddress;
        }

        var last = await db.PaperCodes.Where(one => one.AccountId == accountId).MaxAsync(one => (DateTimeOffset?)one.SentAt, cancellation);
        if (last > now - OneTimeCodes.Between)
        {
            return RefusalCode.TooFast;
        }

        var (id, figures) = (Guid.CreateVersion7(now), OneTimeCodes.Figures());
        db.PaperCodes.Add(new PaperCode
        {
            Id = id,
            AssemblyId = view.Assembly.Id,
            Kind = kind,
            AccountId = accountId,
            Hash = outer.HashOf(id, figures),
            SentAt = now,
            ExpiresAt = now + OneTimeCodes.Life,
        });
        db.OutboxMessages.Add(notices.Code(view, id, address, figures, now, kind));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return new CodeSent(OneTimeCodes.Hidden(address), now + OneTimeCodes.Life);
    }

    /// <summary>Whether it is the code that was sent. Refused with CodeWrong, how many tries are left beside it, or CodeExpired.</summary>
    /// <returns>The id of the code, to be spent by the signature.</returns>
    public async Task<Outcome<Guid>> TryAsync(Guid accountId, AssemblyView view, PaperKind kind, string? typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var assemblyId = view.Assembly.Id;
        var code = await db.PaperCodes.AsNoTracking()
            .Where(one => one.AssemblyId == assemblyId && one.Kind == kind && one.AccountId == accountId)
            .OrderByDescending(one => one.SentAt)
            .FirstOrDefaultAsync(cancellation);
        if (code is null)
        {
            return RefusalCode.CodeExpired;
        }

        var counted = await db.PaperCodes
            .Where(one => one.Id == code.Id && one.UsedAt == null && one.ExpiresAt > now && one.Failures < OneTimeCodes.MaxTries)
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

        var left = OneTimeCodes.MaxTries - code.Failures - 1;
        return left > 0 ? new Refusal(RefusalCode.CodeWrong, "code", Fr.Count(left, "essai")) : RefusalCode.CodeExpired;
    }

    /// <summary>In the transaction that signs; false when it was spent meanwhile.</summary>
    internal static async Task<bool> SpendAsync(AssemblyWork work, Guid codeId, CancellationToken cancellation)
    {
        if (await work.Db.PaperCodes.FindAsync([codeId], cancellation) is not { UsedAt: null } code)
        {
            return false;
        }

        code.UsedAt = work.Now;
        return true;
    }
}
