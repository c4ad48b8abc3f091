using AgLive.Server.Conducting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What the operator needs to conduct the session: who conducts, incidents, reserves, what remains before the end.</summary>
public sealed class SessionDesks(IDbContextFactory<AgLiveDb> databases, RoundRolls rolls)
{
    /// <param name="accountId">Who looks.</param>
    /// <param name="resolutionId">The point under his hand; null for the one in discussion.</param>
    public async Task<SessionDesk> OfAsync(AssemblyView view, Guid accountId, Guid? resolutionId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var incidents = await db.Incidents.AsNoTracking()
            .Where(incident => incident.AssemblyId == view.Assembly.Id)
            .OrderByDescending(incident => incident.StartedAt).ThenBy(incident => incident.Id)
            .ToListAsync(cancellation);
        var reserves = await db.Reserves.AsNoTracking().Where(reserve => reserve.AssemblyId == view.Assembly.Id).ToListAsync(cancellation);
        var conducts = await OperatorAsync(db, view.Assembly, accountId, cancellation);
        return new SessionDesk(
            conducts,
            conducts is null or { IsCaller: true } || view.Assembly.State != AssemblyState.InSession,
            [.. incidents.Select(incident => IncidentLines.Of(view, incident))],
            Reserves(view, reserves),
            await OpponentsAsync(view, resolutionId ?? view.Assembly.CurrentResolutionId, cancellation),
            view.Assembly.State == AssemblyState.InSession ? EndChecklist.Of(view, incidents) : []);
    }

    private static async Task<OperatorHead?> OperatorAsync(AgLiveDb db, GeneralAssembly assembly, Guid accountId, CancellationToken cancellation) =>
        assembly is { OperatorAccountId: { } account, OperatorSince: { } since }
            ? new OperatorHead(account, await Operators.NameAsync(db, account, cancellation), since, account == accountId)
            : null;

    private static IReadOnlyList<ReserveLine> Reserves(AssemblyView view, List<Reserve> reserves) =>
    [
        .. from item in view.Resolutions
           join reserve in reserves on item.Id equals reserve.ResolutionId
           orderby item.Position, reserve.At
           select new ReserveLine(item.Id, item.Number, reserve.CoOwnerId, Name(view, reserve.CoOwnerId), reserve.Text, reserve.At),
    ];

    private async Task<IReadOnlyList<Opponent>> OpponentsAsync(AssemblyView view, Guid? resolutionId, CancellationToken cancellation)
    {
        if (ReserveRecording.Decided(view.Rounds.Where(round => round.ResolutionId == resolutionId)) is not { } decided)
        {
            return [];
        }

        var opposed = ReserveRecording.Opponents(decided, view.Assembly).ToHashSet();
        var rows = await rolls.RowsAsync(view, decided, cancellation);
        return [.. rows.Where(row => opposed.Contains(row.CoOwnerId))
            .Select(row => new Opponent(row.CoOwnerId, Name(view, row.CoOwnerId), row.Voix))
            .OrderBy(opponent => opponent.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true))];
    }

    private static string Name(AssemblyView view, Guid coOwnerId) =>
        view.Registry.Owners.TryGetValue(coOwnerId, out var shares) ? shares.Owner.DisplayName : "–";
}
