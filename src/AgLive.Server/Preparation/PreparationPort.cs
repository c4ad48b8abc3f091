using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Preparation;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Preparation;

/// <inheritdoc/>
internal sealed class PreparationPort(
    IDbContextFactory<AgLiveDb> databases, AssemblyViews views, ParticipationPlans plans, ConnectionTesting tests, PreparationLists lists)
    : IPreparation
{
    public async Task<Outcome<PreparationView>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var said = await db.ParticipationPlans.AsNoTracking()
            .Where(plan => plan.AssemblyId == assemblyId && own.Contains(plan.CoOwnerId))
            .ToDictionaryAsync(plan => plan.CoOwnerId, cancellation);
        var test = await db.ConnectionTests.AsNoTracking()
            .SingleOrDefaultAsync(known => known.AssemblyId == assemblyId && known.AccountId == accountId, cancellation);
        var cutoff = ParticipationPlans.RemoteCutoff(view.Assembly, view.Condominium);
        return new PreparationView(
            [.. own.Select(id => Plan(view, id, said.GetValueOrDefault(id), cutoff)).OrderBy(plan => plan.Name, StringComparer.Ordinal)],
            cutoff,
            ConnectionTesting.Read(test));
    }

    public Task<Outcome<CommandDone>> DeclareAsync(Guid accountId, DeclarePlans command, CancellationToken cancellation) =>
        plans.DeclareAsync(accountId, command, cancellation);

    public Task<Outcome<TestKept>> KeepTestAsync(Guid accountId, TestReport report, CancellationToken cancellation) =>
        tests.KeepAsync(accountId, report, cancellation);

    public Task<Outcome<PreparationList>> ListAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        lists.OfAsync(accountId, assemblyId, cancellation);

    private static OwnPlan Plan(AssemblyView view, Guid coOwnerId, ParticipationPlan? plan, DateTimeOffset remoteCutoff) => new(
        coOwnerId,
        view.Registry.Owners[coOwnerId].Owner.DisplayName,
        plan is null ? null : ParticipationPlans.Word(plan.Mode),
        plan?.DeclaredAt,
        plan is { Mode: PlannedMode.Remote } && plan.DeclaredAt >= remoteCutoff,
        view.Proxies.LastOrDefault(proxy => proxy is { RevokedAt: null, State: ProxyState.Accepted } && proxy.GrantorId == coOwnerId)?.HolderName);
}
