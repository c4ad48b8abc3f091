namespace AgLive.Server.Registry.Import;

/// <summary>What the files do not say: which copropriété, and when and where its assembly is held.</summary>
/// <param name="Address">Of the copropriété; empty when unknown.</param>
/// <param name="ZoneId">IANA zone of the building, known to this machine.</param>
/// <param name="StartsAtLocal">As the clocks of the building will show it, an hour that exists in that zone.</param>
/// <param name="Place">Where the assembly is held; empty when by videoconference only.</param>
/// <param name="VideoUrl">Https address; empty when none.</param>
/// <param name="Kind">« ordinaire » or « extraordinaire ».</param>
public sealed record NewAssembly(
    string Name, string Address, string ZoneId, DateTime StartsAtLocal, string Place, string VideoUrl, string Kind)
{
    /// <summary>The instant it starts. When clocks go back and the hour comes twice, the first one is meant.</summary>
    public DateTimeOffset StartsAt
    {
        get
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);
            var offset = zone.IsAmbiguousTime(StartsAtLocal)
                ? zone.GetAmbiguousTimeOffsets(StartsAtLocal).Max()
                : zone.GetUtcOffset(StartsAtLocal);
            return new DateTimeOffset(StartsAtLocal, offset).ToUniversalTime();
        }
    }
}

/// <summary>What an import made.</summary>
/// <param name="Accesses">The first access of each co-owner, shown once and never again; empty when none was made.</param>
public sealed record ImportReceipt(Guid CondominiumId, Guid AssemblyId, IReadOnlyList<IssuedAccess> Accesses);

/// <summary>A first access to hand to a co-owner.</summary>
/// <param name="OwnerIdentifier">Identifier of the owner in the syndic's file.</param>
/// <param name="UserName">What to type to sign in.</param>
/// <param name="Secret">First password or code; never logged.</param>
public sealed record IssuedAccess(string OwnerIdentifier, string DisplayName, string UserName, string Secret);
