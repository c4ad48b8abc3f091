using System.Globalization;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>« votes/01/… »: each vote in the order of the openings, cancelled ones included; one at a time in memory, row by row.</summary>
internal sealed class VotesPart(ArchiveWriter archive, AgLiveDb db, AssemblyView view)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var (index, round) in view.Rounds.Index())
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"votes/{index + 1:00}");
            await archive.AddAsync($"{folder}/vote.json", CanonicalJson.Write(Facts(round)) + '\n', cancellation);
            await archive.AddLinesAsync($"{folder}/liste.jsonl", Roll(round.Id), cancellation);
            await archive.AddLinesAsync($"{folder}/bulletins.jsonl", Ballots(round.Id), cancellation);
            await archive.AddLinesAsync($"{folder}/evenements.jsonl", Events(round.Id), cancellation);
            if (round.DecisionJson is { } decision)
            {
                // As stored, without anything after: its bytes are hashed with the ballots.
                await archive.AddAsync($"{folder}/decision.json", decision, cancellation);
            }
        }
    }

    private object Facts(VotingRound round)
    {
        var resolution = view.Resolutions.First(item => item.Id == round.ResolutionId);
        return new
        {
            RoundId = round.Id,
            round.ResolutionId,
            resolution.Number,
            resolution.Title,
            round.Ordinal,
            Rule = round.Rule.ToString(),
            round.IsSecondVote,
            round.State,
            Key = view.Registry.Keys.FirstOrDefault(key => key.Id == resolution.AllocationKeyId)?.Code,
            round.TextVersion,
            round.Text,
            round.IsAmended,
            round.TotalVoix,
            round.MemberCount,
            round.IsTwoOwnerRegime,
            OpenedAt = Micro.Of(round.OpenedAt),
            ClosedAt = Micro.Of(round.ClosedAt),
            ProclaimedAt = Micro.Of(round.ProclaimedAt),
            round.CancelMotive,
            round.ResultHash,
        };
    }

    private IAsyncEnumerable<object> Roll(Guid roundId) => db.RollRows.AsNoTracking()
        .Where(row => row.RoundId == roundId)
        .OrderBy(row => row.CoOwnerId)
        .AsAsyncEnumerable()
        .Select(row => (object)new { row.CoOwnerId, row.Tantiemes, row.Voix, row.IsSocialLandlord, row.Participation, row.Remark, row.VoterId });

    private IAsyncEnumerable<object> Ballots(Guid roundId) => db.Ballots.AsNoTracking()
        .Where(ballot => ballot.RoundId == roundId)
        .OrderBy(ballot => ballot.CoOwnerId)
        .AsAsyncEnumerable()
        .Select(ballot => (object)new
        {
            ballot.CoOwnerId,
            ballot.Choice,
            ballot.Weight,
            ballot.Version,
            ballot.VoteId,
            ballot.ByHand,
            RecordedAt = Micro.Of(ballot.RecordedAt),
            Receipt = BallotHash.Of(new StoredBallot(
                ballot.VoteId, ballot.RoundId, ballot.CoOwnerId, ballot.Choice, ballot.Weight, ballot.Version, ballot.ByHand, ballot.RecordedAt)),
        });

    private IAsyncEnumerable<object> Events(Guid roundId) => db.BallotEvents.AsNoTracking()
        .Where(one => one.RoundId == roundId)
        .OrderBy(one => one.RecordedAt).ThenBy(one => one.CoOwnerId).ThenBy(one => one.Version)
        .AsAsyncEnumerable()
        .Select(one => (object)new
        {
            one.CoOwnerId,
            one.Choice,
            one.Weight,
            one.Version,
            one.VoteId,
            AccountId = one.CasterAccountId,
            one.ByHand,
            one.Motive,
            one.Witness,
            RecordedAt = Micro.Of(one.RecordedAt),
        });
}
