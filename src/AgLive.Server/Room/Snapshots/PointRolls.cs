using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Who counts on a point of the agenda.</summary>
/// <param name="Roll">Null when nobody has voix on the key.</param>
/// <param name="DebtorGrantors">Those on the roll who are absent for want of another hand than the debtor's (loi 1965 art. 19-2).</param>
/// <param name="Rows">The rows of the last vote; empty when the roll is that of a vote to come.</param>
public sealed record PointRoll(VotingRoll? Roll, IReadOnlyList<Guid> DebtorGrantors, IReadOnlyCollection<RollRow> Rows);

/// <summary>The roll of a point: as frozen for its last vote; as a vote would find it now before the first and after a cancelled one.</summary>
public sealed class PointRolls(RoundRolls rounds)
{
    public async Task<PointRoll> OfAsync(AssemblyView view, Resolution resolution, VotingRound? round, CancellationToken cancellation)
    {
        if (round is null or { State: RoundState.Cancelled })
        {
            return Now(view, resolution);
        }

        var rows = await rounds.RowsAsync(view, round, cancellation);
        return new PointRoll(
            FrozenRolls.Restore(round, StoredPolicy.ForShowing(view.Assembly), rows),
            [.. rows.Where(row => row.Remark == RollRemark.DebtorGrantor).Select(row => row.CoOwnerId).Order()],
            rows);
    }

    private static PointRoll Now(AssemblyView view, Resolution resolution)
    {
        var roll = KeyRolls.Of(view).For(resolution);
        var held = Standing.Current(view.Attendance)
            .Where(one => Debtors.Holds(resolution.DebtorCoOwnerId, one.Value) && roll?.Contains(FrozenRolls.IdOf(one.Key)) == true)
            .Select(one => one.Key);
        return new PointRoll(roll, [.. held.Order()], []);
    }
}
