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
    public Guid? HolderId { get; init; }

    public required string HolderName { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedByAccountId { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
