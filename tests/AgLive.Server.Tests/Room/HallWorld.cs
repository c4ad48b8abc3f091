using AgLive.Domain.Majorities;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Tests.Room;

/// <summary>
/// A residence small enough to count by hand: six owners, 1 000 general tantièmes, a lift of 100 that three of them share.
/// </summary>
public sealed class HallWorld
{
    public static readonly (string Name, long General, long Lift)[] People =
        [("Abadie", 300, 0), ("Blanc", 200, 40), ("Caron", 150, 30), ("Duval", 150, 30), ("Estève", 120, 0), ("Fabre", 80, 0)];

    public Guid AssemblyId { get; } = Guid.CreateVersion7();

    public Guid SyndicId { get; } = Guid.CreateVersion7();

    /// <summary>Another manager of the same residence.</summary>
    public Guid SecondSyndicId { get; } = Guid.CreateVersion7();

    /// <summary>A co-owner of another residence.</summary>
    public Guid StrangerId { get; } = Guid.CreateVersion7();

    public Guid StrangerAssemblyId { get; } = Guid.CreateVersion7();

    public Dictionary<string, Guid> Accounts { get; } = [];

    public Dictionary<string, Guid> Owners { get; } = [];

    /// <summary>Resolutions by number.</summary>
    public Dictionary<string, Guid> Agenda { get; } = [];

    public async Task SeedAsync(AgLiveDb db, TimeProvider time)
    {
        var home = Residence(db, "Les Érables");
        var general = Key(db, home, AllocationKey.General, "Clé générale", 1000);
        var lift = Key(db, home, "ascenseur", "Ascenseur", 100);
        foreach (var (name, voix, shared) in People)
        {
            Owners[name] = Owner(db, home, name);
            Accounts[name] = Account(db, name);
            db.AccountCoOwners.Add(new AccountCoOwner { AccountId = Accounts[name], CoOwnerId = Owners[name] });
            Lot(db, home, Owners[name], $"{Owners.Count}", (general, voix), (lift, shared));
        }

        Account(db, "Syndic", SyndicId);
        db.CondominiumManagers.Add(new CondominiumManager { AccountId = SyndicId, CondominiumId = home });
        Account(db, "Second", SecondSyndicId);
        db.CondominiumManagers.Add(new CondominiumManager { AccountId = SecondSyndicId, CondominiumId = home });
        Assembly(db, home, AssemblyId, time);
        Add(db, "1", "Élection du président de séance", MajorityRule.Article24, general, ResolutionKind.Election, BureauRole.President);
        Add(db, "2", "Porte de l'ascenseur", MajorityRule.Article24, lift);
        Add(db, "3", "Désignation du syndic", MajorityRule.Article25, general);
        Add(db, "4", "Règlement de copropriété", MajorityRule.Article26, general);
        Add(db, "5", "Questions diverses", null, null, ResolutionKind.Information);
        Add(db, "6.1", "Ravalement, devis A", MajorityRule.Article25, general, ResolutionKind.Competition, null, "6");
        Add(db, "6.2", "Ravalement, devis B", MajorityRule.Article25, general, ResolutionKind.Competition, null, "6");
        Add(db, "7", "Budget prévisionnel", MajorityRule.Article24, general);
        Elsewhere(db, time);
        await db.SaveChangesAsync();
    }

    private void Elsewhere(AgLiveDb db, TimeProvider time)
    {
        var away = Residence(db, "Ailleurs");
        var key = Key(db, away, AllocationKey.General, "Clé générale", 10);
        var owner = Owner(db, away, "Inconnu");
        Lot(db, away, owner, "1", (key, 10));
        Account(db, "Inconnu", StrangerId);
        db.AccountCoOwners.Add(new AccountCoOwner { AccountId = StrangerId, CoOwnerId = owner });
        Assembly(db, away, StrangerAssemblyId, time);
    }

    private void Add(
        AgLiveDb db,
        string number,
        string title,
        MajorityRule? majority,
        Guid? key,
        ResolutionKind kind = ResolutionKind.Vote,
        BureauRole? seat = null,
        string group = "")
    {
        var id = Guid.CreateVersion7();
        Agenda[number] = id;
        db.Resolutions.Add(new Resolution
        {
            Id = id,
            AssemblyId = AssemblyId,
            Position = Agenda.Count,
            Number = number,
            Title = title,
            Text = seat is null ? $"L'assemblée décide : {title}." : "L'assemblée élit président de séance : ______ (candidature en séance).",
            Kind = kind,
            Majority = majority,
            AllocationKeyId = key,
            Seat = seat,
            CompetitionGroup = group,
        });
    }

    private static Guid Residence(AgLiveDb db, string name)
    {
        var id = Guid.CreateVersion7();
        db.Condominiums.Add(new Condominium { Id = id, Name = name, Phone = "+33199001234" });
        return id;
    }

    private static Guid Key(AgLiveDb db, Guid home, string code, string label, long total)
    {
        var id = Guid.CreateVersion7();
        db.AllocationKeys.Add(new AllocationKey { Id = id, CondominiumId = home, Code = code, Label = label, Base = total });
        return id;
    }

    private static Guid Owner(AgLiveDb db, Guid home, string name)
    {
        var id = Guid.CreateVersion7();
        db.CoOwners.Add(new CoOwner
        {
            Id = id,
            CondominiumId = home,
            Identifier = $"C-{name}",
            Kind = CoOwnerKind.Person,
            LastName = name,
            FirstName = "Zoé",
            DisplayName = $"Mme {name} Zoé",
        });
        return id;
    }

    private static void Lot(AgLiveDb db, Guid home, Guid owner, string number, params (Guid Key, long Tantiemes)[] shares)
    {
        var id = Guid.CreateVersion7();
        db.Lots.Add(new Lot { Id = id, CondominiumId = home, Number = number, CoOwnerId = owner });
        db.LotShares.AddRange(shares
            .Where(share => share.Tantiemes > 0)
            .Select(share => new LotShare { LotId = id, AllocationKeyId = share.Key, Tantiemes = share.Tantiemes }));
    }

    private static Guid Account(AgLiveDb db, string name, Guid? known = null)
    {
        var id = known ?? Guid.CreateVersion7();
        db.Users.Add(new Account
        {
            Id = id,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = $"Mme {name} Zoé",
            SecurityStamp = Guid.NewGuid().ToString(),
        });
        return id;
    }

    private static void Assembly(AgLiveDb db, Guid home, Guid id, TimeProvider time) => db.Assemblies.Add(new GeneralAssembly
    {
        Id = id,
        CondominiumId = home,
        StartsAt = time.GetUtcNow().AddHours(1),
        LobbyOpensAt = time.GetUtcNow().AddMinutes(30),
        Place = "Salle des fêtes",
    });
}
