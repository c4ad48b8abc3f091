using AgLive.Server.Auth;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Registry.Import;
using AgLive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Registry;

/// <summary>Writes a checked import, its accounts and its assembly in one transaction: all or nothing.</summary>
internal sealed class ImportIntoRegistry(
    IDbContextFactory<AgLiveDb> databases, AccountIssuing issuing, NewAccounts accounts, IOptions<Agency> agency)
{
    /// <param name="managers">The operators of the syndic who may hold its assemblies; the one who imports among them.</param>
    /// <param name="password">The one password of a demonstration; null makes one for each owner.</param>
    public async Task<ImportReceipt> ImportAsync(
        ImportedCondominium imported,
        NewAssembly assembly,
        IReadOnlyList<Guid> managers,
        string? password,
        CancellationToken cancellation)
    {
        var rows = new RegistryRows(imported, assembly, agency.Value.Phone);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var issued = await issuing.PrepareAsync(db, rows.Owners, managers, password, cancellation);
        var made = issued.Where(one => one.Password is not null).ToList();
        db.AddRange(rows.All());
        await accounts.AddAsync(db, [.. made.Select(one => one.Account)], Account.CoOwnerRole, cancellation);
        db.AccountCoOwners.AddRange(issued.Select(one => new AccountCoOwner { AccountId = one.Account.Id, CoOwnerId = one.Owner.Id }));
        db.CondominiumManagers.AddRange(
            managers.Select(manager => new CondominiumManager { AccountId = manager, CondominiumId = rows.Condominium.Id }));
        await db.SaveChangesAsync(cancellation);
        return new ImportReceipt(rows.Condominium.Id, rows.Assembly.Id, [.. made.Select(Access)]);
    }

    /// <summary>From a terminal nobody is signed in: every syndic of this installation manages what is imported.</summary>
    public async Task<ImportReceipt> ImportForAllSyndicsAsync(
        ImportedCondominium imported, NewAssembly assembly, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var syndics = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == Account.SyndicRole
            select held.UserId).ToListAsync(cancellation);
        return await ImportAsync(imported, assembly, syndics, password: null, cancellation);
    }

    private static IssuedAccess Access(OwnerAccount one) =>
        new(one.Owner.Identifier, one.Owner.DisplayName, one.Account.UserName!, one.Password!);
}
