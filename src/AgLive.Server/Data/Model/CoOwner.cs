namespace AgLive.Server.Data.Model;

public enum CoOwnerKind
{
    Person = 1,
    Company = 2,

    /// <summary>Indivision: one ballot through a common representative (loi 1965 art. 23).</summary>
    JointOwnership = 3,

    /// <summary>The syndicate itself, for the lots it acquired: no voix, out of T and N (loi 1965 art. 16).</summary>
    Syndicate = 4,

    /// <summary>An HLM body that sold part of its stock here: never reduced (CCH art. L. 443-15).</summary>
    SocialLandlord = 5,
}

/// <summary>A member of the syndicate: one ballot a resolution, whatever the number of lots (loi 1965 art. 22).</summary>
public sealed class CoOwner
{
    public Guid Id { get; init; }

    public Guid CondominiumId { get; init; }

    /// <summary>The syndic's identifier, printed on the calls for funds.</summary>
    public required string Identifier { get; init; }

    public CoOwnerKind Kind { get; set; }

    public string Civility { get; set; } = "";

    public string LastName { get; set; } = "";

    public string FirstName { get; set; } = "";

    public string Company { get; set; } = "";

    public string CommonRepresentative { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Email { get; set; } = "";

    public string Mobile { get; set; } = "";

    /// <summary>When the syndic recorded that he accepts notifications by e-mail (loi 1965 art. 42-1); null: by letter.</summary>
    public DateTimeOffset? ElectronicNoticesSince { get; set; }

    /// <summary>How lists and minutes name the owner, e.g. « M. et Mme Kessler Pierre ».</summary>
    public required string DisplayName { get; set; }
}
