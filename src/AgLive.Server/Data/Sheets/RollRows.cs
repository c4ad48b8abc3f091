using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>A frozen roll as rows, those it leaves out included: what was decided is explained from them years later.</summary>
public static class RollRows
{
    /// <param name="standings">The presence of now on the sheet, before the debtor is set aside.</param>
    public static IEnumerable<RollRow> Of(
        Guid roundId, VotingRoll roll, IReadOnlyDictionary<Guid, Standing> standings, Guid? debtorId) =>
    [
        .. roll.Entries.Select(entry => Counted(roundId, entry, StandingOf(standings, entry.Id), debtorId)),
        .. roll.Exclusions.Select(excluded => LeftOut(roundId, excluded, StandingOf(standings, excluded.Id))),
    ];

    /// <summary>The owners a roll left out, in the order of their ids.</summary>
    public static IReadOnlyList<Exclusion> Exclusions(IEnumerable<RollRow> rows) =>
        [.. rows.OrderBy(row => row.CoOwnerId).Select(ExclusionOf).OfType<Exclusion>()];

    private static RollRow Counted(Guid roundId, RollEntry entry, Standing standing, Guid? debtorId) => new()
    {
        RoundId = roundId,
        CoOwnerId = FrozenRolls.GuidOf(entry.Id),
        Tantiemes = entry.Tantiemes,
        Voix = entry.Voix,
        Participation = entry.Participation,
        VoterId = Debtors.Holds(debtorId, standing) ? null : standing.VoterId,
        IsSocialLandlord = entry.IsSocialLandlord,
        Remark = Debtors.Holds(debtorId, standing) ? RollRemark.DebtorGrantor : RollRemark.None,
    };

    private static RollRow LeftOut(Guid roundId, Exclusion excluded, Standing standing) => new()
    {
        RoundId = roundId,
        CoOwnerId = FrozenRolls.GuidOf(excluded.Id),
        Tantiemes = excluded.Tantiemes,
        Participation = standing.Participation,
        Remark = excluded.Reason switch
        {
            ExclusionReason.SyndicateLots => RollRemark.SyndicateLots,
            ExclusionReason.SeizureDebtor => RollRemark.SeizureDebtor,
            _ => throw new ArgumentOutOfRangeException(nameof(excluded), excluded.Reason, "No such reason."),
        },
    };

    private static Exclusion? ExclusionOf(RollRow row) => row.Remark switch
    {
        RollRemark.SyndicateLots => new(FrozenRolls.IdOf(row.CoOwnerId), row.Tantiemes, ExclusionReason.SyndicateLots),
        RollRemark.SeizureDebtor => new(FrozenRolls.IdOf(row.CoOwnerId), row.Tantiemes, ExclusionReason.SeizureDebtor),
        RollRemark.None or RollRemark.DebtorGrantor or RollRemark.Prevented => null,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Remark, "No such remark."),
    };

    private static Standing StandingOf(IReadOnlyDictionary<Guid, Standing> standings, CoOwnerId id) =>
        standings.GetValueOrDefault(FrozenRolls.GuidOf(id), Standing.Absent);
}
