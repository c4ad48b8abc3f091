using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Room.Snapshots;
using AgLive.Server.Voting;
using AgLive.Web.Room;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class MyVotesPort(AssemblyViews views, IDbContextFactory<AgLiveDb> databases, Guard guard) : IMyVotes
{
    public Task<Outcome<MyVotes>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<MyVotes>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            if (Access.ToRoom(view, accountId) is { } code)
            {
                return code;
            }

            var own = view!.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
            var lines = await ReadAsync(view, own, cancellation);
            var (assembly, condominium) = (view.Assembly, view.Condominium);
            return new MyVotes(
                condominium.Name,
                assembly.Kind,
                assembly.StartsAt,
                condominium.ZoneId,
                string.Join(" · ", own.Select(id => view.Registry.Owners[id].Owner.DisplayName)),
                [.. lines
                    .OrderBy(line => line.Round.OpenedAt)
                    .ThenBy(line => own.Contains(line.OwnerId) ? 0 : 1)
                    .ThenBy(line => view.Registry.Owners[line.OwnerId].Owner.DisplayName, StringComparer.Ordinal)
                    .Select(line => Of(view, own, line))]);
        });

    /// <summary>The ballots the person could cast on the rolls frozen at each opening.</summary>
    private async Task<List<Line>> ReadAsync(AssemblyView view, IReadOnlyList<Guid> own, CancellationToken cancellation)
    {
        var rounds = view.Rounds.ToDictionary(round => round.Id);
        List<Guid> ids = [.. rounds.Keys];
        List<Guid> voters = [.. own];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.RollRows
            .Where(row => ids.Contains(row.RoundId) && row.VoterId != null && voters.Contains(row.VoterId.Value))
            .Select(row => new { row.RoundId, row.CoOwnerId, row.Voix })
            .ToListAsync(cancellation);
        List<Guid> owners = [.. rows.Select(row => row.CoOwnerId).Distinct()];
        var cast = from ballot in db.Ballots
                   where ids.Contains(ballot.RoundId) && owners.Contains(ballot.CoOwnerId)
                   join trail in db.BallotEvents
                       on new { ballot.VoteId, ballot.RoundId, ballot.CoOwnerId } equals new { trail.VoteId, trail.RoundId, trail.CoOwnerId }
                   select new StoredBallot(
                       ballot.VoteId,
                       ballot.RoundId,
                       ballot.CoOwnerId,
                       ballot.Choice,
                       ballot.Weight,
                       ballot.Version,
                       trail.ByHand,
                       ballot.RecordedAt);
        var ballots = await cast.ToDictionaryAsync(ballot => (ballot.RoundId, ballot.CoOwnerId), cancellation);
        return [.. rows.Select(row => new Line(
            rounds[row.RoundId], row.CoOwnerId, row.Voix, ballots.GetValueOrDefault((row.RoundId, row.CoOwnerId))))];
    }

    private static MyVote Of(AssemblyView view, IReadOnlyList<Guid> own, Line line)
    {
        var resolution = view.Resolutions.First(known => known.Id == line.Round.ResolutionId);
        var cast = line.Ballot is { Choice: not Domain.Voting.Choice.Withdrawn } ballot ? ballot : null;
        return new MyVote(
            resolution.Number,
            resolution.Title,
            RoundWords.SecondVote(line.Round.Rule),
            RoundWords.State(line.Round),
            line.Round.ProclaimedAt is null ? null : FrozenRolls.DecisionOf(line.Round)?.Adopted,
            view.Registry.Owners[line.OwnerId].Owner.DisplayName,
            own.Contains(line.OwnerId),
            cast is null ? null : ChoiceWords.Of(cast.Choice),
            line.Voix,
            cast is null ? null : Receipts.Of(cast),
            cast?.ByHand ?? false)
        {
            RoundId = line.Round.Id,
            OwnerId = line.OwnerId,
        };
    }

    private sealed record Line(VotingRound Round, Guid OwnerId, long Voix, StoredBallot? Ballot);
}
