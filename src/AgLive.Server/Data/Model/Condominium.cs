namespace AgLive.Server.Data.Model;

/// <summary>A copropriété: the building, its zone, its keys, its owners.</summary>
public sealed class Condominium
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public string Address { get; set; } = "";

    /// <summary>IANA zone of the building; legal days are counted in it (law: décret 1967 art. 9 bis).</summary>
    public string ZoneId { get; set; } = "Europe/Paris";

    /// <summary>Telephone of the operator shown to voters in difficulty.</summary>
    public string Phone { get; set; } = "";
}

/// <summary>Clé de répartition: who shares in an expense, and with how much (loi 1965 art. 10).</summary>
public sealed class AllocationKey
{
    public const string General = "generale";

    public Guid Id { get; init; }

    public Guid CondominiumId { get; init; }

    /// <summary>Stable code, e.g. « generale », « ascenseur_a ».</summary>
    public required string Code { get; init; }

    public required string Label { get; set; }

    /// <summary>Sum of the tantièmes of all lots on this key.</summary>
    public long Base { get; set; }
}

/// <summary>A lot of the état descriptif de division.</summary>
public sealed class Lot
{
    public Guid Id { get; init; }

    public Guid CondominiumId { get; init; }

    public required string Number { get; init; }

    public string Nature { get; set; } = "";

    public string Building { get; set; } = "";

    public string Floor { get; set; } = "";

    /// <summary>The syndicat secondaire the lot belongs to (loi 1965 art. 27); empty when none.</summary>
    public string SecondarySyndicate { get; set; } = "";

    public Guid CoOwnerId { get; set; }
}

/// <summary>The tantièmes of a lot on a key; no row when the lot takes no part in it.</summary>
public sealed class LotShare
{
    public Guid LotId { get; init; }

    public Guid AllocationKeyId { get; init; }

    public long Tantiemes { get; set; }
}
