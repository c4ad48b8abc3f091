namespace AgLive.Server.Verifying.Journals;

/// <summary>What the journal says, once its chain was walked: what every other file is compared with.</summary>
internal sealed class Journal
{
    public int Lines { get; set; }

    public string LastHash { get; set; } = new('0', 64);

    public long? OpenedAt { get; set; }

    public long? EndedAt { get; set; }

    /// <summary>The rules of count, as text; null when the session never opened.</summary>
    public string? Policies { get; set; }

    /// <summary>Tantièmes by owner, by code of key, as the session opened; null in a journal that does not say.</summary>
    public Dictionary<string, Dictionary<Guid, long>>? Electorate { get; set; }

    public Dictionary<Guid, OwnerFacts> Owners { get; } = [];

    /// <summary>By round.</summary>
    public Dictionary<Guid, OpenedVote> Opened { get; } = [];

    public Dictionary<Guid, ClosedVote> Closed { get; } = [];

    public Dictionary<Guid, long> Cancelled { get; } = [];

    public Dictionary<Guid, ProclaimedVote> Proclaimed { get; } = [];

    /// <summary>The stays of the sheet, in the order of arrival.</summary>
    public List<Stay> Stays { get; } = [];

    /// <summary>The journal says who came and left, stay by stay.</summary>
    public bool TellsStays { get; set; }

    /// <summary>Every SHA-256 that a line names: documents, forms, statements.</summary>
    public HashSet<string> Imprints { get; } = new(StringComparer.Ordinal);

    /// <summary>The hash of the answers of a form, by its owner and version.</summary>
    public Dictionary<(Guid CoOwner, int Version), string> Forms { get; } = [];

    /// <summary>The last text dictated, by resolution and owner.</summary>
    public Dictionary<(Guid Resolution, Guid CoOwner), string> Reserves { get; } = [];
}

internal sealed record OwnerFacts(string Identifier, string Name);

/// <summary>A line « vote-opened ».</summary>
internal sealed record OpenedVote(
    long At,
    Guid ResolutionId,
    string Number,
    string Title,
    string Text,
    int TextVersion,
    bool IsAmended,
    int Ordinal,
    string Rule,
    bool IsSecondVote,
    string Key,
    long TotalVoix,
    int Members,
    bool IsTwoOwners,
    IReadOnlyDictionary<Guid, OpenedRow> Roll);

internal sealed record OpenedRow(long Tantiemes, long Voix, bool IsSocialLandlord);

/// <summary>A line « vote-closed ».</summary>
/// <param name="Roll">Who took part or stands apart, as the vote closed; null in a journal that does not say.</param>
internal sealed record ClosedVote(
    long At,
    string Decision,
    string ResultHash,
    string? BallotsRoot,
    IReadOnlyDictionary<Guid, ClosedBallot> Ballots,
    IReadOnlyDictionary<Guid, (string Participation, string Remark)>? Roll);

internal sealed record ClosedBallot(string Choice, long Weight, int Version, bool ByHand);

internal sealed record ProclaimedVote(long At, bool Adopted);

/// <summary>One presence on the sheet, by the lines of the journal.</summary>
internal sealed class Stay
{
    public required Guid CoOwnerId { get; init; }

    public required string Mode { get; init; }

    public Guid? HolderId { get; init; }

    public required string HolderName { get; init; }

    public required string Signature { get; init; }

    public required string SignatureHash { get; init; }

    public required long ArrivedAt { get; init; }

    public long? LeftAt { get; set; }
}
