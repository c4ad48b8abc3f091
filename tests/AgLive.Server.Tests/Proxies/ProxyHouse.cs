using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Preparation;
using AgLive.Web.Proxies;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Proxies;

/// <summary>What the owners of the Tilleuls do with their mandates, by the identifier of the files.</summary>
public sealed class ProxyHouse(ConvenedApp convened)
{
    private AgLiveApp App => convened.App;

    public IProxies Port => App.Services.GetRequiredService<IProxies>();

    /// <summary>A mandate signed with the grantor's name.</summary>
    public async Task<GiveProxy> DraftAsync(string grantor, string? holder, string other = "") => new(
        convened.AssemblyId,
        Guid.CreateVersion7(),
        await convened.OwnerIdAsync(grantor),
        holder is null ? null : await convened.OwnerIdAsync(holder),
        other,
        IsBlank: holder is null && other.Length == 0,
        Declared: true,
        ForbidsSubdelegation: false,
        [],
        "typed",
        await NameAsync(grantor),
        null);

    public async Task<Outcome<CommandDone>> GiveAsync(string by, GiveProxy draft) =>
        await Port.GiveAsync(await App.AccountIdAsync(by), draft, CancellationToken.None);

    /// <summary>Gives, and must not be refused.</summary>
    public async Task<Guid> OfferAsync(string grantor, string holder)
    {
        var given = await GiveAsync(grantor, await DraftAsync(grantor, holder));
        Assert.Null(given.Refusal);
        return (await GivenAsync(grantor))!.ProxyId;
    }

    public async Task<Outcome<CommandDone>> AnswerAsync(string holder, Guid proxy, bool accepts) => await Port.AnswerAsync(
        await App.AccountIdAsync(holder), new AnswerProxy(convened.AssemblyId, Guid.CreateVersion7(), proxy, accepts), CancellationToken.None);

    public async Task<Outcome<CommandDone>> RevokeAsync(string grantor, Guid proxy) => await Port.RevokeAsync(
        await App.AccountIdAsync(grantor), new RevokeProxy(convened.AssemblyId, Guid.CreateVersion7(), proxy), CancellationToken.None);

    public async Task<ProxyBook> BookAsync(string owner) =>
        (await Port.OfAsync(await App.AccountIdAsync(owner), convened.AssemblyId, CancellationToken.None)).Value;

    public async Task<GivenProxy?> GivenAsync(string grantor) => (await BookAsync(grantor)).Owners.Single().Given;

    /// <summary>Signs the attendance sheet for himself and for these grantors.</summary>
    public async Task<Outcome<CommandDone>> SignAsync(string owner, params string[] grantors)
    {
        var ids = new List<Guid> { await convened.OwnerIdAsync(owner) };
        foreach (var grantor in grantors)
        {
            ids.Add(await convened.OwnerIdAsync(grantor));
        }

        return await App.Services.GetRequiredService<IVoterRoom>().SignAsync(
            await App.AccountIdAsync(owner),
            new SignRequest(convened.AssemblyId, Guid.CreateVersion7(), ids, "typed", await NameAsync(owner)),
            CancellationToken.None);
    }

    public async Task<string> NameAsync(string owner)
    {
        await using var db = await App.DatabaseAsync();
        return await db.CoOwners.Where(one => one.Identifier == owner).Select(one => one.DisplayName).SingleAsync();
    }

    /// <summary>Whether he is represented on the sheet now.</summary>
    public async Task<bool> IsRepresentedAsync(string grantor)
    {
        var id = await convened.OwnerIdAsync(grantor);
        await using var db = await App.DatabaseAsync();
        return await db.Attendance.AnyAsync(stay =>
            stay.AssemblyId == convened.AssemblyId && stay.CoOwnerId == id && stay.LeftAt == null && stay.Mode == AttendanceMode.Represented);
    }
}
