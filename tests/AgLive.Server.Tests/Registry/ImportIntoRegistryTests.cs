using AgLive.Server.Registry.Import;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Registry;

public sealed class ImportIntoRegistryTests : IAsyncLifetime
{
    private AgLiveApp app = null!;
    private ImportReceipt first = null!;

    public async ValueTask InitializeAsync() => (app, first) = await AgLiveApp.StartWithTilleulsAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Import_Tilleuls_KeepsEveryRow()
    {
        await using var db = await app.DatabaseAsync();
        Assert.Equal(46, await db.CoOwners.CountAsync());
        Assert.Equal(95, await db.Lots.CountAsync());
        Assert.Equal(18, await db.Resolutions.CountAsync());
        Assert.Equal(46, first.Accesses.Count);
        var keys = await db.AllocationKeys.ToDictionaryAsync(key => key.Code, key => (key.Id, key.Base));
        Assert.Equal(10_000, keys["generale"].Base);
        foreach (var (id, total) in keys.Values)
        {
            Assert.Equal(total, await db.LotShares.Where(share => share.AllocationKeyId == id).SumAsync(share => share.Tantiemes));
        }
    }

    [Fact]
    public async Task AddSyndic_AfterAnImportNobodyManages_ManagesIt()
    {
        await using var db = await app.DatabaseAsync();
        await db.CondominiumManagers.ExecuteDeleteAsync();
        var late = await app.AddSyndicAsync("arrive.apres@cabinet.example.org");
        Assert.Equal(first.CondominiumId, (await db.CondominiumManagers.SingleAsync(manager => manager.AccountId == late.Id)).CondominiumId);
    }

    [Fact]
    public async Task Import_SecondCondominiumOfTheSameSyndic_KeepsTheAccountsOfItsOwners()
    {
        var second = await app.ImportAsync(new TilleulsFiles(), "Autre résidence", await app.AccountIdAsync(AgLiveApp.SyndicEmail));
        Assert.Empty(second.Accesses);
        await using var db = await app.DatabaseAsync();
        var account = await app.AccountIdAsync("C10021");
        Assert.Equal(2, await db.AccountCoOwners.CountAsync(link => link.AccountId == account));
    }

    [Fact]
    public async Task Import_SameCodesByAnotherSyndic_NeverTouchesTheAccountsOfTheFirst()
    {
        var other = await app.AddSyndicAsync("autre@cabinet.example.org");
        var second = await app.ImportAsync(new TilleulsFiles(), "Résidence d'ailleurs", other.Id);
        Assert.Equal(46, second.Accesses.Count);
        Assert.All(second.Accesses, access => Assert.StartsWith($"{access.OwnerIdentifier}-", access.UserName));
        await using var db = await app.DatabaseAsync();
        var account = await app.AccountIdAsync("C10021");
        Assert.Single(await db.AccountCoOwners.Where(link => link.AccountId == account).ToListAsync());
    }

    [Fact]
    public async Task Import_ThatFailsAtItsEnd_LeavesNothing()
    {
        var nobody = Guid.NewGuid();
        await Assert.ThrowsAsync<DbUpdateException>(() => app.ImportAsync(new TilleulsFiles(), "Jamais", nobody));
        await using var db = await app.DatabaseAsync();
        Assert.Equal(1, await db.Condominiums.CountAsync());
        Assert.Equal(46, await db.CoOwners.CountAsync());
    }

    [Fact]
    public async Task Passwords_AreHashedAndNeverInClear()
    {
        await using var db = await app.DatabaseAsync();
        Assert.All(await db.Users.ToListAsync(), account => Assert.DoesNotContain(AgLiveApp.Password, account.PasswordHash));
    }
}
