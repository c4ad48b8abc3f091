using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Notices;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>
/// One-time codes of who signs a document: six figures by e-mail, good for fifteen minutes, five tries and one signature
/// (<see cref="CodeTries"/>).
/// </summary>
public sealed class PaperCodes(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    OuterKey outer,
    CodeTries tries,
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

        if (await CodeTries.IsTooSoonAsync<PaperCode>(db, accountId, now, cancellation))
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

    /// <summary>Whether it is the code that was sent; refused as <see cref="CodeTries"/> says.</summary>
    /// <returns>The id of the code, to be spent by the signature.</returns>
    public Task<Outcome<Guid>> TryAsync(Guid accountId, AssemblyView view, PaperKind kind, string? typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var assemblyId = view.Assembly.Id;
        return tries.TryAsync<PaperCode>(
            one => one.AssemblyId == assemblyId && one.Kind == kind && one.AccountId == accountId, typed, cancellation);
    }
}
