using System.Security.Cryptography;
using System.Text;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>A close that was announced, and for when.</summary>
public sealed record DueClose(Guid AssemblyId, Guid RoundId, DateTimeOffset ClosesAt)
{
    /// <summary>The author of a close nobody presses: no account.</summary>
    public static readonly Guid Author = Guid.Empty;

    /// <summary>One for this round and this instant, on every node: the close is done once, and again only for another instant.</summary>
    public Guid CommandId => new(SHA256.HashData(
        Encoding.UTF8.GetBytes($"close {RoundId:D} {Instants.ToUnixMicroseconds(ClosesAt)}")).AsSpan(0, 16));
}

/// <summary>The announced closes, found in the database: whatever node took the announcement, and if it still lives.</summary>
public sealed class DueCloses(IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect)
{
    /// <summary>What is due by the database's clock, and how long until the next; null when nothing is announced.</summary>
    public async Task<(IReadOnlyList<DueClose> Due, TimeSpan? Next)> LookAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var announced = await db.Rounds.AsNoTracking()
            .Where(round => round.State == RoundState.Open && round.ClosesAt != null)
            .Where(round => round.CloseConsentAt != null || !db.Assemblies.Any(assembly =>
                assembly.Id == round.AssemblyId
                && assembly.CloseNeedsPresident
                && db.BureauMembers.Any(member =>
                    member.AssemblyId == assembly.Id && member.Role == BureauRole.President && member.CoOwnerId != null)))
            .Select(round => new DueClose(round.AssemblyId, round.Id, round.ClosesAt!.Value))
            .ToListAsync(cancellation);
        if (announced.Count == 0)
        {
            return ([], null);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        var now = await dialect.NowAsync(db, cancellation);
        var later = announced.Where(close => close.ClosesAt > now).ToList();
        return ([.. announced.Except(later)], later.Count == 0 ? null : later.Min(close => close.ClosesAt) - now);
    }
}
