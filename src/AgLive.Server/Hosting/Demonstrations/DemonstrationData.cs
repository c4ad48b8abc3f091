using System.Security.Cryptography;
using AgLive.Server.Auth;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Registry;
using AgLive.Server.Registry.Import;
using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Hosting.Demonstrations;

/// <summary>The Résidence des Tilleuls, made by the same import a syndic uses, with an assembly that starts now.</summary>
internal sealed class DemonstrationData(
    IDbContextFactory<AgLiveDb> databases,
    ImportIntoRegistry import,
    NewAccounts accounts,
    IConsole console,
    TimeProvider clock,
    IOptions<DemonstrationOptions> options)
{
    public const string SyndicEmail = "syndic@aglive.example.org";

    /// <summary>Owners whose accounts are shown; the second holds two proxies.</summary>
    public static readonly IReadOnlyList<string> Shown = ["C10021", "C10028", "C10035"];

    public const string Holder = "C10028";

    /// <summary>Two owners who gave no e-mail: it is they who send a proxy by post.</summary>
    public static readonly IReadOnlyList<string> Grantors = ["C10049", "C10175"];

    private const string Name = "Résidence des Tilleuls";

    private const int NextInDays = 21;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Demonstration", "residence-des-tilleuls");

    /// <summary>Makes what is missing; nothing when the database holds somebody else's condominiums.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (await IsEmptyAsync(cancellation))
        {
            try
            {
                await ImportAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Another node started at the same moment: its syndic's account came first, and with it all the rest.
                if (await IsEmptyAsync(cancellation))
                {
                    throw;
                }
            }
        }

        await RecordProxiesAsync(cancellation);
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return !await db.Condominiums.AnyAsync(cancellation);
    }

    private async Task ImportAsync(CancellationToken cancellation)
    {
        await using var owners = File.OpenRead(Path.Combine(Folder, "coproprietaires.csv"));
        await using var lots = File.OpenRead(Path.Combine(Folder, "lots.csv"));
        await using var agenda = File.OpenRead(Path.Combine(Folder, "ordre-du-jour.csv"));
        var read = ImportReader.Read(new ImportFiles(
            new ImportFile(owners.Name, owners), new ImportFile(lots.Name, lots), new ImportFile(agenda.Name, agenda)));
        var condominium = read.Condominium
            ?? throw new InvalidOperationException($"Les fichiers de démonstration ont {read.ErrorCount} erreur(s) : {read.Errors[0]}");

        var zone = TimeZoneInfo.FindSystemTimeZoneById(NewAssemblyReader.DefaultZone);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime;
        var assembly = new NewAssembly(
            Name,
            "12 rue des Tilleuls, 94600 Choisy-le-Roi",
            zone.Id,
            now.Date.AddHours(now.Hour),
            "Salle des fêtes, 3 place de l'Église",
            "https://visio.example.org/residence-des-tilleuls",
            "ordinaire");
        var password = options.Value.Password;
        var syndic = accounts.Prepare(SyndicEmail, SyndicEmail, "Cabinet du Parc", password);
        var made = await import.ImportAsync(condominium, assembly, new ImportedBy([]) { NewSyndic = syndic, OwnersPassword = password }, cancellation);
        await ConveneNextAsync(made.AssemblyId, now.Date.AddDays(NextInDays).AddHours(18), zone, cancellation);
    }

    /// <summary>The same agenda again in three weeks: the forms of vote by correspondence of the first came too late.</summary>
    private async Task ConveneNextAsync(Guid firstId, DateTime start, TimeZoneInfo zone, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var first = await db.Assemblies.SingleAsync(one => one.Id == firstId, cancellation);
        var startsAt = new DateTimeOffset(start, zone.GetUtcOffset(start));
        var next = new GeneralAssembly
        {
            Id = Guid.CreateVersion7(),
            CondominiumId = first.CondominiumId,
            Kind = "extraordinaire",
            StartsAt = startsAt,
            LobbyOpensAt = startsAt.AddMinutes(-30),
            Place = first.Place,
            VideoUrl = first.VideoUrl,
        };
        db.Assemblies.Add(next);
        foreach (var item in await db.Resolutions.AsNoTracking().Where(item => item.AssemblyId == firstId).ToListAsync(cancellation))
        {
            db.Resolutions.Add(new Resolution
            {
                Id = Guid.CreateVersion7(),
                AssemblyId = next.Id,
                Position = item.Position,
                Number = item.Number,
                Title = item.Title,
                Text = item.Text,
                Kind = item.Kind,
                Majority = item.Majority,
                AllocationKeyId = item.AllocationKeyId,
                CompetitionGroup = item.CompetitionGroup,
                Seat = item.Seat,
                DebtorCoOwnerId = item.DebtorCoOwnerId,
            });
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>By the syndic's own command; its id is always the same, so a restart records nothing twice.</summary>
    private async Task RecordProxiesAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = accounts.Key(SyndicEmail);
        var assembly = await (
            from account in db.Users
            where account.NormalizedUserName == key
            join manager in db.CondominiumManagers on account.Id equals manager.AccountId
            join held in db.Assemblies on manager.CondominiumId equals held.CondominiumId
            where held.State == AssemblyState.Convened && held.Kind == "ordinaire"
            orderby held.Id
            select new { held.Id, held.CondominiumId, SyndicId = account.Id }).FirstOrDefaultAsync(cancellation);
        if (assembly is null)
        {
            return;
        }

        var wanted = Grantors.Append(Holder).ToList();
        var owners = await db.CoOwners
            .Where(owner => owner.CondominiumId == assembly.CondominiumId && wanted.Contains(owner.Identifier))
            .ToDictionaryAsync(owner => owner.Identifier, owner => owner.Id, cancellation);
        foreach (var grantor in Grantors.Where(owners.ContainsKey))
        {
            var command = new RecordProxy(assembly.Id, CommandId(owners[grantor]), owners[grantor], owners[Holder], "", HolderPresent: false);
            await console.RunAsync(assembly.SyndicId, command, cancellation);
        }
    }

    private static Guid CommandId(Guid grantorId) => new(SHA256.HashData(grantorId.ToByteArray())[..16]);
}
