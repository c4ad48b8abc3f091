using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Ballots;

/// <summary>What the tables say about votes that were asked for.</summary>
/// <param name="Recorded">Ballots already recorded under the vote ids.</param>
/// <param name="Roll">By round and owner.</param>
internal sealed record VoteFacts(
    IReadOnlyDictionary<Guid, RoundFact> Rounds,
    ILookup<Guid, RecordedFact> Recorded,
    IReadOnlyDictionary<(Guid RoundId, Guid CoOwnerId), RollFact> Roll);

internal sealed record RoundFact(RoundState State, int TextVersion);

internal sealed record RecordedFact(StoredBallot Ballot, Guid CasterAccountId);

/// <param name="HasBallot">A ballot that is not withdrawn stands for this owner.</param>
internal sealed record RollFact(Domain.Rolls.Participation Participation, Guid? VoterId, long Voix, bool HasBallot);
