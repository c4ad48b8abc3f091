using System.Globalization;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Preparation;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Preparation;

/// <summary>How far the owners are before the day, for those who conduct the assembly.</summary>
internal sealed class PreparationLists(IDbContextFactory<AgLiveDb> databases, AssemblyViews views)
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    public async Task<Outcome<PreparationList>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
            || !view.Registry.Managers.Contains(accountId))
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var plans = await db.ParticipationPlans.AsNoTracking()
            .Where(plan => plan.AssemblyId == assemblyId)
            .ToDictionaryAsync(plan => plan.CoOwnerId, cancellation);
        var tests = await db.ConnectionTests.AsNoTracking()
            .Where(test => test.AssemblyId == assemblyId)
            .ToDictionaryAsync(test => test.AccountId, cancellation);
        var cutoff = ParticipationPlans.RemoteCutoff(view.Assembly, view.Condominium);
        return new PreparationList(
            assemblyId,
            view.Condominium.Name,
            view.Assembly.StartsAt,
            view.Condominium.ZoneId,
            [.. view.Registry.Owners.Values
                .Where(shares => shares.Owner.Kind != CoOwnerKind.Syndicate)
                .OrderBy(shares => shares.Owner.LastName, French)
                .ThenBy(shares => shares.Owner.DisplayName, French)
                .Select(shares => Line(view, shares, plans.GetValueOrDefault(shares.Owner.Id), tests, cutoff))]);
    }

    private static PreparationLine Line(
        AssemblyView view,
        OwnerShares shares,
        ParticipationPlan? plan,
        Dictionary<Guid, ConnectionTest> tests,
        DateTimeOffset cutoff)
    {
        List<Guid> accounts = [.. view.Registry.CoOwnersByAccount
            .Where(account => account.Value.Contains(shares.Owner.Id))
            .Select(account => account.Key)];

        // Several people may act for one owner: one of them who is ready is enough.
        var test = accounts.Select(tests.GetValueOrDefault).OfType<ConnectionTest>()
            .OrderBy(done => done.IsReady).ThenBy(done => done.At).LastOrDefault();
        var general = view.Registry.Keys.FirstOrDefault(key => key.Code == AllocationKey.General);
        return new PreparationLine(
            shares.Owner.Id,
            shares.Owner.DisplayName,
            string.Join(", ", shares.Lots.Select(lot => lot.Number)),
            general is null ? 0 : shares.Tantiemes.GetValueOrDefault(general.Id),
            accounts.Count > 0,
            plan is null ? null : ParticipationPlans.Word(plan.Mode),
            plan?.DeclaredAt,
            plan is { Mode: PlannedMode.Remote } && plan.DeclaredAt >= cutoff,
            State(test),
            test?.At,
            test is { IsReady: false } ? [.. TestVerdict.Missing(ConnectionTesting.Read(test)!.Steps)] : []);
    }

    private static string State(ConnectionTest? test) => test switch
    {
        null => TestStates.None,
        { IsReady: true } => TestStates.Ready,
        _ => TestStates.Begun,
    };
}
