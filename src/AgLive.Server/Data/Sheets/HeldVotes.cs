using AgLive.Domain.Explanations;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>A round as the Domain decides and explains it: both start from here.</summary>
public static class HeldVotes
{
    /// <param name="firstByForm">
    /// At the second vote on an amended text, what forms cast at the first: who was défaillant for the resolution stays so.
    /// </param>
    /// <param name="rows">All rows of the round, or those of some members to explain them alone; one at least with voix.</param>
    public static HeldVote Of(
        VotingRound round,
        AssemblyPolicy policy,
        IReadOnlyCollection<RollRow> rows,
        IEnumerable<(Guid CoOwnerId, Choice Choice)> ballots,
        IEnumerable<(Guid CoOwnerId, Choice Choice)>? firstByForm = null) =>
        new(
            FrozenRolls.Restore(round, policy, rows),
            round.Rule,
            ballots.ToDictionary(ballot => FrozenRolls.IdOf(ballot.CoOwnerId), ballot => ballot.Choice))
        {
            IsAmended = round.IsAmended,
            FirstVote = firstByForm?.ToDictionary(ballot => FrozenRolls.IdOf(ballot.CoOwnerId), ballot => ballot.Choice),
            HeldByDebtor = Ids(rows.Where(row => row.Remark == RollRemark.DebtorGrantor)),
            Prevented = Ids(rows.Where(row => row.Remark == RollRemark.Prevented)),
        };

    /// <summary>The same, with what explains it: the owners who have no tantième in its key.</summary>
    public static HeldVote In(
        AssemblyView view,
        VotingRound round,
        IReadOnlyCollection<RollRow> rows,
        IEnumerable<(Guid CoOwnerId, Choice Choice)> ballots,
        IEnumerable<(Guid CoOwnerId, Choice Choice)>? firstByForm = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(round);
        var keyId = view.Resolutions.First(item => item.Id == round.ResolutionId).AllocationKeyId;
        var known = rows.Select(row => row.CoOwnerId).ToHashSet();
        return Of(round, StoredPolicy.ForShowing(view.Assembly), rows, ballots, firstByForm) with
        {
            IsSpecialKey = view.Registry.Keys.Any(key => key.Id == keyId && key.Code != AllocationKey.General),
            OutOfKey = [.. view.Registry.Owners.Keys.Where(id => !known.Contains(id)).Select(FrozenRolls.IdOf)],
        };
    }

    private static HashSet<CoOwnerId> Ids(IEnumerable<RollRow> rows) => [.. rows.Select(row => FrozenRolls.IdOf(row.CoOwnerId))];
}
