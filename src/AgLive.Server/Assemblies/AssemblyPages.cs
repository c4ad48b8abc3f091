using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Assemblies;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Assemblies;

/// <inheritdoc/>
internal sealed class AssemblyPages(IDbContextFactory<AgLiveDb> databases, AssemblyViews views, TimeProvider clock) : IAssemblyPages
{
    public async Task<AssemblyList> ListAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var managed = db.CondominiumManagers.Where(manager => manager.AccountId == accountId).Select(manager => manager.CondominiumId);
        var owned = db.AccountCoOwners.Where(link => link.AccountId == accountId)
            .Join(db.CoOwners, link => link.CoOwnerId, owner => owner.Id, (_, owner) => owner.CondominiumId);
        var ids = await db.Assemblies
            .Where(assembly => assembly.RehearsalOfId == null
                && (managed.Contains(assembly.CondominiumId) || owned.Contains(assembly.CondominiumId)))
            .Select(assembly => assembly.Id)
            .ToListAsync(cancellation);

        var found = new List<AssemblySummary>(ids.Count);
        foreach (var id in ids)
        {
            if (await views.GetAsync(id, cancellation) is { } view && Standing.Of(view, accountId) is { } standing)
            {
                found.Add(AssemblySummaries.Of(view, standing, clock.GetUtcNow()));
            }
        }

        return new AssemblyList(found);
    }

    public async Task<Outcome<AssemblyDetail>> DetailAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view || Standing.Of(view, accountId) is not { } standing)
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rehearsed = await db.Assemblies.AnyAsync(
            one => one.RehearsalOfId == assemblyId && one.State != AssemblyState.Ended, cancellation);
        return AssemblyDetails.Of(view, standing, clock.GetUtcNow()) with
        {
            RehearsalOf = view.Assembly.RehearsalOfId,
            IsRehearsed = rehearsed,
            SitsOnBureau = view.Bureau.Any(member =>
                member.Role is BureauRole.President or BureauRole.Scrutineer && member.CoOwnerId is { } id && standing.CoOwners.Contains(id)),
        };
    }
}
