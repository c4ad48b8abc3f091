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
    public async Task<ImportReceipt> ImportAsync(
        ImportedCondominium imported, NewAssembly assembly, ImportedBy by, CancellationToken cancellation)
    {
        var rows = new RegistryRows(imported, assembly, agency.Value.Phone);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Nobody votes for the lots of the syndicate: no account acts for it (loi 1965 art. 16).
        var voters = rows.Owners.Where(owner => owner.Kind != CoOwnerKind.Syndicate).ToList();
        var issued = await issuing.PrepareAsync(db, voters, by, cancellation);
        var made = issued.Where(one => one.Password is not null).ToList();
        db.AddRange(rows.All());
        if (by.NewSyndic is { } syndic)
        {
            await accounts.AddAsync(db, [syndic], Account.SyndicRole, cancellation);
        }

        await accounts.AddAsync(db, [.. made.Select(one => one.Account)], Account.CoOwnerRole, cancellation);
        db.AccountCoOwners.AddRange(issued.Select(one => new AccountCoOwner { AccountId = one.Account.Id, CoOwnerId = one.Owner.Id }));
        db.CondominiumManagers.AddRange(
            by.All.Select(manager => new CondominiumManager { AccountId = manager, CondominiumId = rows.Condominium.Id }));
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
        return await ImportAsync(imported, assembly, new ImportedBy(syndics), cancellation);
    }

    private static IssuedAccess Access(OwnerAccount one) =>
        new(one.Owner.Identifier, one.Owner.DisplayName, one.Account.UserName!, one.Password!);
}
