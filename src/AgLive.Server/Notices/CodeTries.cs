using System.Linq.Expressions;
using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Web;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Notices;

/// <summary>
/// The tries of one-time codes, whatever they sign: five a code, each counted before it is looked at, so that tries sent at
/// once are not free.
/// </summary>
public sealed class CodeTries(IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, OuterKey outer, TimeProvider time)
{
    /// <summary>
    /// Whether it is the last of these codes. Refused with CodeWrong, how many tries are left beside it, or CodeExpired.
    /// </summary>
    /// <param name="sent">The codes sent to the person for what is signed; all but the last are worth nothing any more.</param>
    /// <returns>The id of the code, to be spent by the signature.</returns>
    public async Task<Outcome<Guid>> TryAsync<T>(Expression<Func<T, bool>> sent, string? typed, CancellationToken cancellation) where T : OneTimeCode
    {
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var code = await db.Set<T>().AsNoTracking().Where(sent).OrderByDescending(one => one.SentAt).FirstOrDefaultAsync(cancellation);
        if (code is null)
        {
            return RefusalCode.CodeExpired;
        }

        var counted = await db.Set<T>()
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

    /// <summary>A code of this sort was sent to the account less than half a minute ago.</summary>
    internal static async Task<bool> IsTooSoonAsync<T>(AgLiveDb db, Guid accountId, DateTimeOffset now, CancellationToken cancellation) where T : OneTimeCode =>
        await db.Set<T>().Where(one => one.AccountId == accountId).MaxAsync(one => (DateTimeOffset?)one.SentAt, cancellation) > now - OneTimeCodes.Between;

    /// <summary>In the transaction that signs; false when it was spent meanwhile.</summary>
    internal static async Task<bool> SpendAsync<T>(AssemblyWork work, Guid codeId, CancellationToken cancellation) where T : OneTimeCode
    {
        if (await work.Db.Set<T>().FindAsync([codeId], cancellation) is not { UsedAt: null } code)
        {
            return false;
        }

        code.UsedAt = work.Now;
        return true;
    }
}
