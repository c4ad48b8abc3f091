using Microsoft.AspNetCore.Identity;

namespace AgLive.Server.Data.Model;

/// <summary>A person who signs in. UserName is the identifier; the roles are « syndic » and « coproprietaire ».</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const string SyndicRole = "syndic";
    public const string CoOwnerRole = "coproprietaire";

    public string DisplayName { get; set; } = "";
}

/// <summary>The account may act for the co-owner.</summary>
public sealed class AccountCoOwner
{
    public Guid AccountId { get; init; }

    public Guid CoOwnerId { get; init; }
}

/// <summary>The account is an operator of the syndic for this condominium: console, import.</summary>
public sealed class CondominiumManager
{
    public Guid AccountId { get; init; }

    public Guid CondominiumId { get; init; }
}
