using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Voting;
using AgLive.Web.Assemblies;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The ballots a person cast, for himself and for his mandates, in closed rounds. Nobody else's are read.</summary>
public sealed class OwnBallots(IDbContextFactory<AgLiveDb> databases)
{
    /// <param name="rolls">The rolls of the rounds asked, by round.</param>
    /// <returns>By round; no entry where the person had nothing to vote for.</returns>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OwnVote>>> OfAsync(
        AssemblyView view, Guid accountId, ILookup<Guid, RollRow> rolls, CancellationToken cancellation)
    {
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
        if (own.Count == 0)
        {
            return new Dictionary<Guid, IReadOnlyList<OwnVote>>();
        }

        List<RollRow> rows = [.. rolls.SelectMany(roll => roll)
            .Where(row => own.Contains(row.CoOwnerId) || (row.VoterId is { } voter && own.Contains(voter)))];
        var cast = await CastAsync([.. rolls.Select(roll => roll.Key)], [.. rows.Select(row => row.CoOwnerId).Distinct()], cancellation);
        return rows.GroupBy(row => row.RoundId).ToDictionary(
            round => round.Key,
            round => (IReadOnlyList<OwnVote>)[.. round
                .OrderBy(row => own.Contains(row.CoOwnerId) ? 0 : 1)
                .ThenBy(row => view.Registry.Owners[row.CoOwnerId].Owner.DisplayName, StringComparer.Ordinal)
                .Select(row => Of(view, own, row, cast.GetValueOrDefault((row.RoundId, row.CoOwnerId))))]);
    }

    private static OwnVote Of(AssemblyView view, IReadOnlyList<Guid> own, RollRow row, StoredBallot? ballot)
    {
        var counted = ballot is { Choice: not Domain.Voting.Choice.Withdrawn } ? ballot : null;
        return new OwnVote(
            view.Registry.Owners[row.CoOwnerId].Owner.DisplayName,
            own.Contains(row.CoOwnerId),
            counted is null ? null : ChoiceWords.Of(counted.Choice),
            row.Voix,
            counted is null ? null : Receipts.Of(counted),
            counted?.ByHand ?? false);
    }

    private async Task<Dictionary<(Guid Round, Guid CoOwner), StoredBallot>> CastAsync(
        List<Guid> rounds, List<Guid> owners, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = from ballot in db.Ballots
                    where rounds.Contains(ballot.RoundId) && owners.Contains(ballot.CoOwnerId)
                    join cast in db.BallotEvents
                        on new { ballot.VoteId, ballot.RoundId, ballot.CoOwnerId } equals new { cast.VoteId, cast.RoundId, cast.CoOwnerId }
                    select new StoredBallot(
                        ballot.VoteId,
                        ballot.RoundId,
                        ballot.CoOwnerId,
                        ballot.Choice,
                        ballot.Weight,
                        ballot.Version,
                        cast.ByHand,
                        ballot.RecordedAt);
        return await found.ToDictionaryAsync(ballot => (ballot.RoundId, ballot.CoOwnerId), cancellation);
    }
}
