namespace AgLive.Server.Data.Ballots;

/// <summary>
/// Splits a batch so that one statement never meets the same owner nor the same vote id twice, and votes that touch each other
/// keep their order.
/// </summary>
internal static class VoteWaves
{
    public static IReadOnlyList<IReadOnlyList<VoteWrite>> Split(IEnumerable<VoteWrite> votes)
    {
        var waves = new List<List<VoteWrite>>();
        var lastByOwner = new Dictionary<(Guid, Guid), int>();
        var lastById = new Dictionary<Guid, int>();
        foreach (var vote in votes)
        {
            var wave = 1 + vote.Choices
                .Select(choice => lastByOwner.GetValueOrDefault((vote.RoundId, choice.CoOwnerId), -1))
                .Append(lastById.GetValueOrDefault(vote.VoteId, -1))
                .Max();
            if (wave == waves.Count)
            {
                waves.Add([]);
            }

            waves[wave].Add(vote);
            lastById[vote.VoteId] = wave;
            foreach (var choice in vote.Choices)
            {
                lastByOwner[(vote.RoundId, choice.CoOwnerId)] = wave;
            }
        }

        return waves;
    }
}
