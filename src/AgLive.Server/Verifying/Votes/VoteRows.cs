namespace AgLive.Server.Verifying.Votes;

/// <summary>« votes/01/vote.json ».</summary>
internal sealed record VoteFile(
    Guid RoundId,
    Guid ResolutionId,
    string Number,
    string Title,
    int Ordinal,
    string Rule,
    bool IsSecondVote,
    string State,
    string? Key,
    int TextVersion,
    string Text,
    bool IsAmended,
    long TotalVoix,
    int MemberCount,
    bool IsTwoOwnerRegime,
    long OpenedAt,
    long? ClosedAt,
    long? ProclaimedAt,
    string? CancelMotive,
    string? ResultHash);

/// <summary>A line of « liste.jsonl ».</summary>
internal sealed record RollRow(
    Guid CoOwnerId, long Tantiemes, long Voix, bool IsSocialLandlord, string Participation, string Remark, Guid? VoterId)
{
    public bool Counts => Voix > 0;
}

/// <summary>A line of « bulletins.jsonl ».</summary>
internal sealed record BallotRow(
    Guid CoOwnerId, string Choice, long Weight, int Version, Guid VoteId, bool ByHand, long RecordedAt, string Receipt);

/// <summary>A line of « evenements.jsonl ».</summary>
internal sealed record EventRow(
    Guid CoOwnerId,
    string Choice,
    long Weight,
    int Version,
    Guid VoteId,
    Guid AccountId,
    bool ByHand,
    string? Motive,
    string? Witness,
    long RecordedAt);

/// <summary>One vote with its files, read.</summary>
/// <param name="Folder">« votes/03 ».</param>
/// <param name="Roll">In the order of the file.</param>
internal sealed record Vote(
    string Folder, VoteFile File, IReadOnlyList<RollRow> Roll, IReadOnlyList<BallotRow> Ballots, string? Decision)
{
    public IReadOnlyDictionary<Guid, RollRow> ByOwner { get; } =
        Roll.GroupBy(row => row.CoOwnerId).ToDictionary(same => same.Key, same => same.First());

    /// <summary>« votes/03 (résolution 7.1) ».</summary>
    public string Name => $"{Folder} (résolution n° {File.Number}{(File.IsSecondVote ? ", second vote" : "")})";
}
