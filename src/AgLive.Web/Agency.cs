namespace AgLive.Web;

/// <summary>
/// The agency on whose behalf pages speak. Registered as options by the server; its colour reaches pages through
/// /agency.css, never through these records.
/// </summary>
public sealed record Agency
{
    /// <summary>Name shown on top of every page.</summary>
    public string Name { get; init; } = "AgLive";

    /// <summary>Telephone, « +33199001234 » or « 01 99 00 12 34 »; empty when none.</summary>
    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Postal address, where forms on paper come back; empty: the convocation says it.</summary>
    public string Address { get; init; } = "";

    /// <summary>Opening hours in words; empty when unknown.</summary>
    public string Hours { get; init; } = "";

    /// <summary>The colour the agency gave (« #1d5546 »); empty keeps the product's own.</summary>
    public string Accent { get; init; } = "";
}
