namespace AgLive.Server.Data.Model;

public enum AttendanceMode
{
    Room = 1,
    Remote = 2,

    /// <summary>Represented: the holder of the proxy is present.</summary>
    Represented = 3,
}

public enum SignatureKind
{
    /// <summary>Recorded by the syndic: signed on paper.</summary>
    ByHand = 0,
    Drawn = 1,
    Typed = 2,
}

/// <summary>One stay of one owner on the attendance sheet: arrival, departure (décret 1967 art. 14).</summary>
public sealed class AttendanceEntry
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid CoOwnerId { get; init; }

    public AttendanceMode Mode { get; init; }

    /// <summary>The co-owner who holds the proxy; null when in person or when the holder is not an owner.</summary>
    public Guid? HolderCoOwnerId { get; init; }

    public string HolderName { get; init; } = "";

    public DateTimeOffset ArrivedAt { get; init; }

    public DateTimeOffset? LeftAt { get; set; }

    public SignatureKind Signature { get; init; }

    /// <summary>The typed name, or the strokes as JSON (points, not pixels).</summary>
    public string SignatureData { get; init; } = "";

    public Guid RecordedByAccountId { get; init; }

    public string Motive { get; init; } = "";

    public string Witness { get; init; } = "";
}

/// <summary>Pouvoir: written mandate of one owner to a holder for one assembly (loi 1965 art. 22 I).</summary>
public sealed class Proxy
{
    public Guid Id { get; init; }

    public Guid AssemblyId { get; init; }

    public Guid GrantorId { get; init; }

    /// <summary>The holder when he is a co-owner; else null and HolderName says who.</summary>
    public Guid? HolderId { get; set; }

    public required string HolderName { get; set; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedByAccountId { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public ProxyState State { get; set; } = ProxyState.Accepted;

    /// <summary>When the holder accepted or declined; null for a written one recorded by the syndic.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Given without the name of a holder (décret 1967 art. 15-1).</summary>
    public bool IsBlank { get; init; }

    /// <summary>Who named the holder of a blank mandate: name and quality; empty otherwise.</summary>
    public string DistributedBy { get; set; } = "";

    public DateTimeOffset? DistributedAt { get; set; }

    /// <summary>The mandate forbids the holder to pass it on (loi 1965 art. 22 I).</summary>
    public bool ForbidsSubdelegation { get; init; }

    /// <summary>The mandate this one passes on; null when it comes from the grantor himself.</summary>
    public Guid? SubdelegatedFromId { get; init; }

    /// <summary>Instructions of the grantor by resolution, as JSON; they bind the parties only. Empty when none.</summary>
    public string Instructions { get; init; } = "";

    public SignatureKind Signature { get; init; }

    /// <summary>The typed name or the strokes of the grantor who signed on line; empty for a paper mandate.</summary>
    public string SignatureData { get; init; } = "";

    /// <summary>Its holder may sign the sheet for the grantor: accepted, neither taken back nor passed on.</summary>
    public bool IsInForce => RevokedAt is null && State == ProxyState.Accepted;
}

/// <summary>Where a mandate stands.</summary>
public enum ProxyState
{
    /// <summary>In force: written and recorded by the syndic, or accepted by its holder.</summary>
    Accepted = 0,

    /// <summary>Given on line, the holder has not answered: counts for nothing yet.</summary>
    Offered = 1,

    /// <summary>The holder declined.</summary>
    Declined = 2,

    /// <summary>Given without a name, not distributed yet (décret 1967 art. 15-1).</summary>
    Blank = 3,
}
