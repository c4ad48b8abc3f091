using System.Net;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Web.Assemblies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Registry;

public sealed class AssemblyPagesTests(TilleulsApp tilleuls) : IClassFixture<TilleulsApp>
{
    private AgLiveApp App => tilleuls.App;

    [Fact]
    public async Task Stranger_SeesNothingOfAnAssembly()
    {
        await App.AddSyndicAsync("autre@cabinet.example.org");
        using var visitor = await App.SignInAsync("autre@cabinet.example.org");
        var known = await visitor.OpenAsync($"/assemblees/{tilleuls.AssemblyId}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        var unknown = await visitor.OpenAsync($"/assemblees/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(unknown.Body!.TextContent, known.Body!.TextContent);
        Assert.Empty((await PagesAsync("autre@cabinet.example.org")).Assemblies);
    }

    [Fact]
    public async Task CoOwner_SeesItsVoixOnEachKeyAndBothCutoffs()
    {
        var pages = App.Services.GetRequiredService<IAssemblyPages>();
        var account = await App.AccountIdAsync("C10035");
        var detail = (await pages.DetailAsync(account, tilleuls.AssemblyId, CancellationToken.None)).Value;

        // Lots 5 and 6 of the file: 156 + 7 general tantièmes, 24 for the lift.
        Assert.Equal([("generale", 163L, 10_000L), ("ascenseur_a", 24L, 1_000L)], detail.OwnVoix.Select(key => (key.Code, key.Voix, key.Total)));
        Assert.Equal(18, detail.Summary.ResolutionCount);
        Assert.Equal(17, detail.Summary.VoteCount);
        Assert.True(detail.Summary is { Votes: true, ManagesIt: false, State: AssemblyStage.Lobby });
        Assert.Equal(detail.Summary.StartsAt.AddHours(-72), detail.Summary.Postal72hCutoff);
        var midnight = TimeZoneInfo.ConvertTime(detail.Summary.PostalLegalCutoff, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        Assert.Equal(TimeSpan.Zero, midnight.TimeOfDay);
    }

    [Fact]
    public async Task Syndic_ManagesAndDoesNotVote()
    {
        var summary = Assert.Single((await PagesAsync(AgLiveApp.SyndicEmail)).Assemblies);
        Assert.True(summary is { ManagesIt: true, Votes: false });
    }

    [Fact]
    public async Task Holder_SeesWhoGaveHimAProxy()
    {
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var recorded = await App.Services.GetRequiredService<AssemblyTransactions>().RunAsync(
            tilleuls.AssemblyId, Guid.NewGuid(), syndic, "proxy", new { }, RecordProxyAsync, CancellationToken.None);
        Assert.True(recorded.IsDone);
        var pages = App.Services.GetRequiredService<IAssemblyPages>();
        var detail = (await pages.DetailAsync(await App.AccountIdAsync("C10084"), tilleuls.AssemblyId, CancellationToken.None)).Value;
        Assert.Equal([("M. et Mme L'Hostis Camille", 295L)], detail.Mandates.Select(mandate => (mandate.Name, mandate.Voix)));
    }

    [Fact]
    public async Task AccountDeletedOrRevoked_LosesItsStanding()
    {
        await using var db = await App.DatabaseAsync();
        var account = await App.AccountIdAsync("C10091");
        Assert.Single((await PagesAsync("C10091")).Assemblies);
        await db.AccountCoOwners.Where(link => link.AccountId == account).ExecuteDeleteAsync();
        Assert.Empty((await PagesAsync("C10091")).Assemblies);
    }

    private static async Task<Refusal?> RecordProxyAsync(AssemblyWork work)
    {
        var owners = await work.Db.CoOwners.ToDictionaryAsync(owner => owner.Identifier, owner => owner.Id);
        work.Db.Proxies.Add(new Proxy
        {
            Id = Guid.NewGuid(),
            AssemblyId = work.Assembly.Id,
            GrantorId = owners["C10049"],
            HolderId = owners["C10084"],
            HolderName = "Mme Charpentier Rosa",
            RecordedAt = work.Now,
            RecordedByAccountId = work.AccountId,
        });
        return null;
    }

    private async Task<AssemblyList> PagesAsync(string identifier) => await App.Services.GetRequiredService<IAssemblyPages>()
        .ListAsync(await App.AccountIdAsync(identifier), CancellationToken.None);
}
