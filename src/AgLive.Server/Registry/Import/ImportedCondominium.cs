namespace AgLive.Server.Registry.Import;

/// <summary>The content of three files that agree with each other.</summary>
public sealed record ImportedCondominium(
    IReadOnlyList<ImportedOwner> Owners,
    IReadOnlyList<ImportedKey> Keys,
    IReadOnlyList<ImportedLot> Lots,
    IReadOnlyList<ImportedPoint> Agenda);

public enum ImportedOwnerType
{
    Person = 1,
    Company = 2,

    /// <summary>Several owners of one right, one ballot by a common representative (loi 1965 art. 23).</summary>
    JointOwnership = 3,

    /// <summary>The syndicate itself: its lots have no voix (loi 1965 art. 16).</summary>
    Syndicate = 4,

    /// <summary>An HLM body that sold part of its stock here: never reduced (CCH art. L. 443-15).</summary>
    SocialLandlord = 5,
}

/// <summary>A co-owner. Absent texts are empty, never null.</summary>
/// <param name="Identifier">The syndic's identifier, unique whatever its case.</param>
public sealed record ImportedOwner(
    string Identifier,
    ImportedOwnerType Type,
    string Civility,
    string LastName,
    string FirstName,
    string Company,
    string Street,
    string PostCode,
    string City,
    string Email,
    string Mobile,
    string CommonRepresentative)
{
    /// <summary>How lists and minutes name the owner: « M. et Mme Kessler Pierre », « SCI Charpentier ».</summary>
    public string DisplayName => OwnerNames.Display(this);
}

/// <summary>Clé de répartition (loi 1965 art. 10).</summary>
/// <param name="Code">« generale » for the general tantièmes, else the heading in lower case, e.g. « ascenseur_a ».</param>
/// <param name="Label">For the screens, e.g. « Ascenseur A ».</param>
/// <param name="Base">Sum of the tantièmes of all lots, above zero; checked against the declared base.</param>
public sealed record ImportedKey(string Code, string Label, long Base)
{
    public const string General = "generale";
}

/// <summary>A lot and its shares.</summary>
/// <param name="OwnerIdentifier">Identifier of the owner as written in the owners' file.</param>
/// <param name="SecondarySyndicate">The syndicat secondaire of the lot (loi 1965 art. 27); empty when none.</param>
/// <param name="Tantiemes">By code of key, above zero; a key is absent when the lot takes no part in it.</param>
public sealed record ImportedLot(
    string Number,
    string Nature,
    string Building,
    string Floor,
    string SecondarySyndicate,
    string OwnerIdentifier,
    IReadOnlyDictionary<string, long> Tantiemes);

/// <summary>The majority a point of the agenda calls for (loi 1965).</summary>
public enum ImportedMajority
{
    Article24 = 24,
    Article25 = 25,
    Article26 = 26,
    Unanimity = 100,
}

public enum ImportedPointKind
{
    Vote = 1,
    Election = 2,

    /// <summary>A quote competing with others of its group (décret 1967 art. 19).</summary>
    Competition = 3,

    /// <summary>No vote.</summary>
    Information = 4,
}

/// <summary>Seat of the bureau an election fills (décret 1967 art. 15).</summary>
public enum ImportedSeat
{
    President = 1,
    Scrutineer = 2,
    Secretary = 3,
}

/// <summary>A point of the agenda, in the order of the file.</summary>
/// <param name="Majority">Null for an information, and only then.</param>
/// <param name="KeyCode">Code of one of the keys; null for an information, and only then.</param>
/// <param name="CompetitionGroup">Shared by at least two points; null when the point is not a competition.</param>
/// <param name="Seat">Read from the title of an election; null for any other.</param>
/// <param name="DebtorIdentifier">The owner whose seizure is voted on, as written in the owners' file (loi 1965 art. 19-2); null for any other point.</param>
public sealed record ImportedPoint(
    string Number,
    string Title,
    string Text,
    ImportedPointKind Kind,
    ImportedMajority? Majority,
    string? KeyCode,
    string? CompetitionGroup,
    ImportedSeat? Seat,
    string? DebtorIdentifier);
