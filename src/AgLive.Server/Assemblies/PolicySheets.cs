using System.Text.Json;
using AgLive.Domain.Policies;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Assemblies;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <summary>The page « Règles de comptage » of one assembly.</summary>
public sealed class PolicySheets(IDbContextFactory<AgLiveDb> databases, TimeProvider clock)
{
    /// <summary>Null for a stranger.</summary>
    public async Task<PolicySheet?> OfAsync(AssemblyView view, Guid accountId, CancellationToken cancellation)
    {
        if (Standing.Of(view, accountId) is not { } standing)
        {
            return null;
        }

        return new PolicySheet(
            AssemblySummaries.Of(view, standing, clock.GetUtcNow()),
            StoredPolicy.Of(view.Assembly) is { IsDone: true, Value: var policy } ? policy : null,
            PolicyChanging.MarkOf(view.Assembly),
            view.Assembly.OpenedAt,
            [.. view.Resolutions.Select(resolution => new PolicyPoint(resolution.Number, Traits(resolution, view.Registry.Keys)))],
            await ChangesAsync(view.Assembly.Id, cancellation));
    }

    private static ResolutionTraits Traits(Resolution resolution, IReadOnlyList<AllocationKey> keys) => new(
        resolution.Majority,
        keys.Any(key => key.Id == resolution.AllocationKeyId && key.Code != AllocationKey.General),
        resolution.CompetitionGroup.Length > 0,
        resolution.Kind == ResolutionKind.Election);

    private async Task<IReadOnlyList<PolicyChange>> ChangesAsync(Guid assemblyId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = await db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == assemblyId
                && (line.Kind == JournalKinds.PolicyChanged || line.Kind == JournalKinds.PolicyRewritten))
            .OrderByDescending(line => line.Sequence)
            .Select(line => new
            {
                line.At,
                line.Kind,
                line.Payload,
                By = db.Users.Where(account => account.Id == line.AccountId).Select(account => account.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. lines.Select(line => new PolicyChange(line.At, line.By ?? "", Sentence(line.Kind, line.Payload)))];
    }

    private static string Sentence(string kind, string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return PolicyWords.Change(kind, document.RootElement);
    }
}
