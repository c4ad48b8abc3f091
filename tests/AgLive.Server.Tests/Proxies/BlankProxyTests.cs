using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Preparation;
using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Proxies;

/// <summary>Blank mandates (décret 1967 art. 15-1): distributed in session, by the person the law names, never by the syndic.</summary>
public sealed class BlankProxyTests(ConvenedApp convened) : IClassFixture<ConvenedApp>
{
    private readonly ProxyHouse house = new(convened);

    [Fact]
    public async Task Distribution_FollowsTheOrderOfTheLaw()
    {
        await convened.ConveneAsync(convened.In(0, 0));
        foreach (var grantor in new[] { "C10021", "C10028" })
        {
            Assert.Null((await house.GiveAsync(grantor, await house.DraftAsync(grantor, null))).Refusal);
        }

        await house.SignAsync("C10042");
        Assert.Equal(RefusalCode.NotInSession, (await DistributeAsync("C10021", president: "C10035", member: null)).Refusal?.Code);
        await convened.ConveneAsync(convened.In(0, 0), AssemblyState.InSession);

        // The president of the council is not there, nobody of the council is named, the chair is not elected.
        Assert.Equal(RefusalCode.BureauFirst, (await DistributeAsync("C10021", president: "C10035", member: null)).Refusal?.Code);
        Assert.Null((await DistributeAsync("C10021", president: "C10035", member: "C10042")).Refusal);
        Assert.EndsWith("membre du conseil syndical", (await house.GivenAsync("C10021"))!.DistributedBy, StringComparison.Ordinal);
        Assert.True(await house.IsRepresentedAsync("C10021"));

        await house.SignAsync("C10035");
        Assert.Null((await DistributeAsync("C10028", president: "C10035", member: "C10042")).Refusal);
        Assert.StartsWith(await house.NameAsync("C10035"), (await house.GivenAsync("C10028"))!.DistributedBy, StringComparison.Ordinal);
        Assert.Equal(RefusalCode.ProxyNotInForce, (await DistributeAsync("C10028", president: "C10035", member: null)).Refusal?.Code);
    }

    [Fact]
    public async Task Outsider_WhoComes_RepresentsHisGrantor()
    {
        await convened.ConveneAsync(convened.In(0, 0));
        Assert.Null((await house.GiveAsync("C10049", await house.DraftAsync("C10049", null, "Paule Vidal"))).Refusal);
        Assert.False(await house.IsRepresentedAsync("C10049"));
        var arrival = new RecordHolderArrival(convened.AssemblyId, Guid.NewGuid(), await convened.OwnerIdAsync("C10049"));
        Assert.Null((await RunAsync(arrival)).Refusal);
        Assert.True(await house.IsRepresentedAsync("C10049"));
        Assert.Equal(RefusalCode.AlreadyPresent, (await RunAsync(arrival with { CommandId = Guid.NewGuid() })).Refusal?.Code);
    }

    [Fact]
    public async Task Page_ShowsEveryMandate_ToTheOperatorAlone()
    {
        await convened.ConveneAsync(convened.In(10, 18));
        Assert.Null((await house.GiveAsync("C10056", await house.DraftAsync("C10056", null, "Zoé Marchand"))).Refusal);
        using var syndic = await convened.App.SignInAsync(AgLiveApp.SyndicEmail);
        var page = await syndic.OpenAsync($"/assemblees/{convened.AssemblyId}/console/pouvoirs");
        Assert.Contains("Zoé Marchand", page.Body!.TextContent, StringComparison.Ordinal);
        using var owner = await convened.App.SignInAsync("C10063");
        await owner.OpenAsync($"/assemblees/{convened.AssemblyId}/console/pouvoirs");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, owner.Status);
    }

    private async Task<Outcome<CommandDone>> DistributeAsync(string grantor, string? president, string? member) => await RunAsync(new DistributeProxy(
        convened.AssemblyId,
        Guid.NewGuid(),
        await convened.OwnerIdAsync(grantor),
        await convened.OwnerIdAsync("C10042"),
        "",
        false,
        president is null ? null : await convened.OwnerIdAsync(president),
        member is null ? null : await convened.OwnerIdAsync(member)));

    private async Task<Outcome<CommandDone>> RunAsync(ConsoleCommand command)
    {
        await using var db = await convened.App.DatabaseAsync();
        var syndic = await db.Users.Where(one => one.Email == AgLiveApp.SyndicEmail).Select(one => one.Id).SingleAsync();
        return await convened.App.Services.GetRequiredService<IConsole>().RunAsync(syndic, command, CancellationToken.None);
    }
}
