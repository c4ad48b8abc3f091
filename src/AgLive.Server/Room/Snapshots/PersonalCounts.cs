using AgLive.Domain.Explanations;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What one person, and those he votes for, counted as in a proclaimed round; nobody else's vote.</summary>
internal static class PersonalCounts
{
    /// <param name="rows">His rows, in the order to show.</param>
    /// <param name="ballots">Ballots of these owners, those taken back included.</param>
    public static IReadOnlyList<CountedLine> Of(
        AssemblyView view, VotingRound round, IReadOnlyList<RollRow> rows, IReadOnlyCollection<StoredBallot> ballots)
    {
        if (round is not { State: RoundState.Closed, ProclaimedAt: not null })
        {
            return [];
        }

        var names = new DetailNames(view, round, DecisionDetails.ByHand(ballots));
        var lines = Counted(view, round, rows, ballots.Select(ballot => (ballot.CoOwnerId, ballot.Choice)))
            .Select(owner => DetailWords.Counted(owner, names))
            .Concat(RollRows.Exclusions(rows).Select(excluded => DetailWords.Out(excluded, names.Of(excluded.Id))))
            .ToDictionary(line => line.CoOwnerId);
        return [.. rows.Select(row => lines[row.CoOwnerId])];
    }

    private static IReadOnlyList<CountedOwner> Counted(
        AssemblyView view, VotingRound round, IReadOnlyList<RollRow> rows, IEnumerable<(Guid CoOwnerId, Choice Choice)> ballots) =>
        rows.Any(row => row.Voix > 0)
            ? CountedOwners.Of(HeldVotes.Of(round, StoredPolicy.ForShowing(view.Assembly), [.. rows], ballots))
            : [];
}
