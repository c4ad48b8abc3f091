using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What an ended assembly decided and who took part, read back from the rolls and the decisions stored at each close.</summary>
public sealed class PastResults(IDbContextFactory<AgLiveDb> databases, DecisionDetails details, OwnBallots ballots)
{
    public async Task<PastAssembly> OfAsync(AssemblyView view, Guid accountId, CancellationToken cancellation)
    {
        List<VotingRound> rounds = [.. view.Rounds.Where(round => round is { State: RoundState.Closed, ProclaimedAt: not null })];
        var rolls = await RollsAsync(rounds, cancellation);
        var own = await ballots.OfAsync(view, accountId, rolls, cancellation);
        var policy = StoredPolicy.ForShowing(view.Assembly);
        return new PastAssembly(
            view.Assembly.OpenedAt,
            view.Assembly.EndedAt,
            [.. view.Bureau.OrderBy(member => member.Role).ThenBy(member => member.AppointedAt)
                .Select(member => new BureauSeat(RoundWords.Role(member.Role), member.Name))],
            PastSheets.Of(view, WholeRoll(view, rounds, rolls)),
            [.. view.Resolutions.Select(item => new PastPoint(
                item.Number,
                item.Title,
                AgendaStates.Of(view, item),
                [.. rounds.Where(round => round.ResolutionId == item.Id).Select(round => Vote(item, round))]))],
            NotifyBy(view));

        PastVote Vote(Resolution item, VotingRound round)
        {
            IReadOnlyCollection<RollRow> rows = [.. rolls[round.Id]];
            var roll = FrozenRolls.Restore(round, policy, [.. rows]);
            return new PastVote(
                RoundWords.SecondVote(round.Rule),
                round.ProclaimedAt!.Value,
                RoomPoints.Result(view, item, round, roll, details.Figures(view, round, rows)),
                own.GetValueOrDefault(round.Id, []));
        }
    }

    /// <summary>Noon of the last day, as the clocks of the building show it.</summary>
    private static DateTimeOffset? NotifyBy(AssemblyView view)
    {
        if (view.Assembly.EndedAt is not { } ended)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId);
        var meeting = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ended, zone).DateTime);
        var noon = MinutesDeadlines.Of(meeting).NotifyBy.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon));
    }

    private async Task<ILookup<Guid, RollRow>> RollsAsync(List<VotingRound> rounds, CancellationToken cancellation)
    {
        List<Guid> ids = [.. rounds.Select(round => round.Id)];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.RollRows.AsNoTracking().Where(row => ids.Contains(row.RoundId)).ToListAsync(cancellation);
        return rows.ToLookup(row => row.RoundId);
    }

    /// <summary>The roll of the last vote on the general key; null when there was none.</summary>
    private static (VotingRound Round, IEnumerable<RollRow> Rows)? WholeRoll(
        AssemblyView view, List<VotingRound> rounds, ILookup<Guid, RollRow> rolls)
    {
        var general = KeyRolls.General(view)?.Id;
        var points = view.Resolutions.Where(item => item.AllocationKeyId == general && item.DebtorCoOwnerId is null).Select(item => item.Id).ToHashSet();
        return rounds.LastOrDefault(round => points.Contains(round.ResolutionId)) is { } last ? (last, rolls[last.Id]) : null;
    }
}
