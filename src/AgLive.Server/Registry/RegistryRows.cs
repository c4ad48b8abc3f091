using AgLive.Domain.Majorities;
using AgLive.Server.Data.Model;
using AgLive.Server.Registry.Import;

namespace AgLive.Server.Registry;

/// <summary>An import as rows of the database: what the files call by code is tied by id.</summary>
internal sealed class RegistryRows
{
    /// <summary>The room opens this long before the assembly.</summary>
    private static readonly TimeSpan LobbyLead = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, Guid> keyIds;
    private readonly Dictionary<string, Guid> ownerIds;

    public RegistryRows(ImportedCondominium imported, NewAssembly assembly, string phone)
    {
        Condominium = new Condominium
        {
            Id = Guid.CreateVersion7(),
            Name = assembly.Name,
            Address = assembly.Address,
            ZoneId = assembly.ZoneId,
            Phone = phone,
        };
        Keys = [.. imported.Keys.Select(Key)];
        keyIds = Keys.ToDictionary(key => key.Code, key => key.Id, StringComparer.Ordinal);
        Owners = [.. imported.Owners.Select(Owner)];
        ownerIds = Owners.ToDictionary(owner => owner.Identifier, owner => owner.Id, StringComparer.OrdinalIgnoreCase);
        var lots = imported.Lots.Select(lot => (Imported: lot, Row: Lot(lot))).ToList();
        Lots = [.. lots.Select(lot => lot.Row)];
        Shares = [.. lots.SelectMany(lot => lot.Imported.Tantiemes.Select(share => Share(lot.Row.Id, share.Key, share.Value)))];
        Assembly = new GeneralAssembly
        {
            Id = Guid.CreateVersion7(),
            CondominiumId = Condominium.Id,
            Kind = assembly.Kind,
            StartsAt = assembly.StartsAt,
            LobbyOpensAt = assembly.StartsAt - LobbyLead,
            Place = assembly.Place,
            VideoUrl = assembly.VideoUrl,
        };
        Agenda = [.. imported.Agenda.Select(Point)];
    }

    public Condominium Condominium { get; }

    public IReadOnlyList<AllocationKey> Keys { get; }

    public IReadOnlyList<CoOwner> Owners { get; }

    public IReadOnlyList<Lot> Lots { get; }

    public IReadOnlyList<LotShare> Shares { get; }

    public GeneralAssembly Assembly { get; }

    public IReadOnlyList<Resolution> Agenda { get; }

    /// <summary>Every row, in an order that respects who refers to whom.</summary>
    public IEnumerable<object> All() => [Condominium, .. Keys, .. Owners, .. Lots, .. Shares, Assembly, .. Agenda];

    private AllocationKey Key(ImportedKey key) => new()
    {
        Id = Guid.CreateVersion7(),
        CondominiumId = Condominium.Id,
        Code = key.Code,
        Label = key.Label,
        Base = key.Base,
    };

    private CoOwner Owner(ImportedOwner owner) => new()
    {
        Id = Guid.CreateVersion7(),
        CondominiumId = Condominium.Id,
        Identifier = owner.Identifier,
        Kind = owner.Type switch
        {
            ImportedOwnerType.Person => CoOwnerKind.Person,
            ImportedOwnerType.Company => CoOwnerKind.Company,
            ImportedOwnerType.JointOwnership => CoOwnerKind.JointOwnership,
            ImportedOwnerType.Syndicate => CoOwnerKind.Syndicate,
            ImportedOwnerType.SocialLandlord => CoOwnerKind.SocialLandlord,
            _ => throw new ArgumentOutOfRangeException(nameof(owner), owner.Type, null),
        },
        Civility = owner.Civility,
        LastName = owner.LastName,
        FirstName = owner.FirstName,
        Company = owner.Company,
        CommonRepresentative = owner.CommonRepresentative,
        Street = owner.Street,
        PostCode = owner.PostCode,
        City = owner.City,
        Email = owner.Email,
        Mobile = owner.Mobile,
        DisplayName = owner.DisplayName,
    };

    private Lot Lot(ImportedLot lot) => new()
    {
        Id = Guid.CreateVersion7(),
        CondominiumId = Condominium.Id,
        Number = lot.Number,
        Nature = lot.Nature,
        Building = lot.Building,
        Floor = lot.Floor,
        SecondarySyndicate = lot.SecondarySyndicate,
        CoOwnerId = ownerIds[lot.OwnerIdentifier],
    };

    private LotShare Share(Guid lotId, string keyCode, long tantiemes) =>
        new() { LotId = lotId, AllocationKeyId = keyIds[keyCode], Tantiemes = tantiemes };

    private Resolution Point(ImportedPoint point, int index) => new()
    {
        Id = Guid.CreateVersion7(),
        AssemblyId = Assembly.Id,
        Position = index + 1,
        Number = point.Number,
        Title = point.Title,
        Text = point.Text,
        Kind = (ResolutionKind)point.Kind,
        Majority = point.Majority is { } majority ? (MajorityRule)majority : null,
        AllocationKeyId = point.KeyCode is { } code ? keyIds[code] : null,
        CompetitionGroup = point.CompetitionGroup ?? "",
        Seat = point.Seat is { } seat ? (BureauRole)seat : null,
        DebtorCoOwnerId = point.DebtorIdentifier is { } debtor ? ownerIds[debtor] : null,
    };
}
